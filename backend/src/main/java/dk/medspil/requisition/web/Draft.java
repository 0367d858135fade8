package dk.medspil.requisition.web;

import dk.medspil.files.FileInfo;
import dk.medspil.requisition.DraftContent;
import dk.medspil.requisition.DraftView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A draft as the form shows it.
 *
 * @param likelyCpr fields in which something looks like a civil registration number: a warning that hinders nothing
 */
record Draft(
        UUID id,
        int version,
        Instant savedAt,
        Instant expiresAt,
        DraftContent content,
        List<FileInfo> files,
        List<String> likelyCpr) {

    static Draft of(DraftView draft) {
        return new Draft(
                draft.id(),
                draft.version(),
                draft.savedAt(),
                draft.expiresAt(),
                draft.content(),
                draft.files().stream().map(FileInfo::of).toList(),
                draft.likelyCpr());
    }
}
