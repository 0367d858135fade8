package dk.medspil.mail;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * The mail server refused the mail for good. Published in the transaction that records it.
 *
 * @param reason the server's own words
 * @param facts those of the {@link MailOrder}
 */
public record MailBounced(
        MailId id,
        String template,
        String aboutKind,
        UUID aboutId,
        String address,
        String reason,
        Map<String, String> facts,
        Instant at) {}
