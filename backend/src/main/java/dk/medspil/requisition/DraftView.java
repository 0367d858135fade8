package dk.medspil.requisition;

import dk.medspil.files.StoredFile;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A draft as it stands.
 *
 * @param version to be sent back with the next save, so that two browsers don't overwrite each other
 * @param expiresAt when it is removed unless it is saved again
 * @param likelyCpr the fields in which something looks like a civil registration number
 */
public record DraftView(
        UUID id,
        int version,
        Instant savedAt,
        Instant expiresAt,
        DraftContent content,
        List<StoredFile> files,
        List<String> likelyCpr) {}
