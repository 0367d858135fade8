package dk.medspil.method;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An article in the list of the catalogue, in the caller's language. */
public record MethodLine(
        MethodId id,
        MethodStatus status,
        String title,
        String description,
        @Nullable UUID ownerId,
        @Nullable String owner) {}
