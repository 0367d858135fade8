package dk.medspil.files;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stored file.
 *
 * @param name as the sender called it, only for showing: no path, no control characters
 * @param contentType by what is in it, not by what was claimed
 * @param size in bytes
 * @param sha256 over the content, hexadecimal; checked whenever it is read
 * @param series the first version of the same file; its own id for that
 * @param version 1 for the first
 * @param thumbnail whether there is a small picture of it
 * @param objectKey where its bytes lie in the S3-compatible store; null: they lie in the database
 */
public record StoredFile(
        FileId id,
        String name,
        String contentType,
        long size,
        String sha256,
        Instant at,
        FileId series,
        int version,
        boolean thumbnail,
        @Nullable String objectKey) {}
