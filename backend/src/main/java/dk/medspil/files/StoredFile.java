package dk.medspil.files;

import java.time.Instant;

/**
 * A stored file.
 *
 * @param name as the sender called it, only for showing: no path, no control characters
 * @param contentType by what is in it, not by what was claimed
 * @param size in bytes
 * @param sha256 over the content, hexadecimal; checked whenever it is read
 */
public record StoredFile(FileId id, String name, String contentType, long size, String sha256, Instant at) {}
