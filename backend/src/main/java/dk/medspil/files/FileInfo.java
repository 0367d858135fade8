package dk.medspil.files;

import java.time.Instant;

/**
 * What a screen shows of a file; size in bytes, the moment in UTC.
 *
 * @param series the same for all versions of one file
 * @param version 1 for the first
 * @param thumbnail whether there is a small picture of it
 */
public record FileInfo(
        FileId id,
        String name,
        String contentType,
        long size,
        Instant at,
        FileId series,
        int version,
        boolean thumbnail) {

    public static FileInfo of(StoredFile file) {
        return new FileInfo(
                file.id(),
                file.name(),
                file.contentType(),
                file.size(),
                file.at(),
                file.series(),
                file.version(),
                file.thumbnail());
    }
}
