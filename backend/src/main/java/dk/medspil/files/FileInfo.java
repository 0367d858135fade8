package dk.medspil.files;

import java.time.Instant;

/** What a screen shows of a file; size in bytes, the moment in UTC. */
public record FileInfo(FileId id, String name, String contentType, long size, Instant at) {

    public static FileInfo of(StoredFile file) {
        return new FileInfo(file.id(), file.name(), file.contentType(), file.size(), file.at());
    }
}
