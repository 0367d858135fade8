package dk.medspil.inbox;

import org.jspecify.annotations.Nullable;

/** Where a mail was found: a mailbox and a place in it, which what came through the front door has none of. */
record MailPlace(
        String mailbox,
        @Nullable Long uidValidity,
        @Nullable Long uid) {}
