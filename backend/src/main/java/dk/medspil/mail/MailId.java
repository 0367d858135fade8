package dk.medspil.mail;

import java.util.UUID;

/** One row of the outbox. */
public record MailId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
