package dk.medspil.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the outbox as the courier takes it.
 *
 * @param attempts with the present try
 * @param before the Message-IDs of the mails before it in the thread between its receiver and us, oldest first; known
 *     once it is taken
 */
record OutboxRow(
        OutgoingMail mail,
        String messageId,
        boolean automatic,
        MailState state,
        int attempts,
        Instant postedAt,
        @Nullable UUID lease,
        List<String> before) {

    OutboxRow taken(UUID newLease) {
        return new OutboxRow(mail, messageId, automatic, MailState.SENDING, attempts + 1, postedAt, newLease, before);
    }

    OutboxRow after(List<String> mails) {
        return new OutboxRow(mail, messageId, automatic, state, attempts, postedAt, lease, mails);
    }

    String throttleKey() {
        return mail.address().toLowerCase(java.util.Locale.ROOT);
    }
}
