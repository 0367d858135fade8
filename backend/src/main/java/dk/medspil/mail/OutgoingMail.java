package dk.medspil.mail;

import java.util.Map;
import java.util.UUID;

/** A mail about to leave, handed to the {@link MailComposer}. Fields as in {@link MailOrder}. */
public record OutgoingMail(
        MailId id,
        String template,
        String address,
        String name,
        String language,
        String aboutKind,
        UUID aboutId,
        Map<String, String> facts) {}
