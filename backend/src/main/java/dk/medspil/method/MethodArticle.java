package dk.medspil.method;

import dk.medspil.files.FileInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article of the catalogue in both languages.
 *
 * @param version to be sent with a change, so that none overwrites another
 * @param mayChange whether the caller may change its texts and files
 * @param mayDecide whether the caller may change its status and owner
 */
public record MethodArticle(
        MethodId id,
        String code,
        MethodStatus status,
        MethodText danish,
        MethodText english,
        @Nullable UUID ownerId,
        @Nullable String owner,
        int version,
        @Nullable Instant changedAt,
        @Nullable String changedBy,
        List<FileInfo> files,
        boolean mayChange,
        boolean mayDecide) {}
