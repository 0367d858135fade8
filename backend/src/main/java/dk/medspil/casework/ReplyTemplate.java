package dk.medspil.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A template of what is written to requesters.
 *
 * @param shared whether it is everybody's; else it is its owner's alone
 * @param nameEn null when its owner wrote it in Danish only
 * @param bodyEn as {@code nameEn}
 * @param active whether it is offered
 */
public record ReplyTemplate(
        UUID id,
        boolean shared,
        String nameDa,
        @Nullable String nameEn,
        String bodyDa,
        @Nullable String bodyEn,
        boolean active,
        int version) {}
