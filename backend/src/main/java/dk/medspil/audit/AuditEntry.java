package dk.medspil.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit.
 *
 * @param by null for the system and the public
 * @param seal number of the seal that covers it; null until the next minute
 */
public record AuditEntry(
        long id,
        Instant at,
        String action,
        String kind,
        UUID recordId,
        @Nullable UUID by,
        Map<String, String> facts,
        @Nullable Long seal) {}
