package dk.medspil.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the outbox as the courier takes it; {@code attempts} counts the present try. */
record OutboxRow(
        OutgoingMail mail,
        String messageId,
        boolean automatic,
        MailState state,
        int attempts,
        Instant postedAt,
        @Nullable UUID lease) {

    OutboxRow taken(UUID newLease) {
        return new OutboxRow(mail, messageId, automatic, MailState.SENDING, attempts + 1, postedAt, newLease);
    }

    String throttleKey() {
        return mail.address().toLowerCase(java.util.Locale.ROOT);
    }
}
