package dk.medspil.requisition;

import dk.medspil.directory.PersonId;
import dk.medspil.files.StoredFile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a timeline.
 *
 * @param author null when the office did it by itself
 * @param code what happened, worded by the screen under {@code timeline.<code>}
 * @param params of the wording; keys that end in Id name a person
 * @param text what somebody wrote, as it was written
 * @param requisition the case that it belongs to
 */
public record TimelineLine(
        UUID id,
        Instant at,
        EntryKind kind,
        @Nullable PersonId author,
        String code,
        Map<String, String> params,
        @Nullable String text,
        List<StoredFile> files,
        RequisitionId requisition) {

    TimelineLine with(List<StoredFile> attached) {
        return new TimelineLine(id, at, kind, author, code, params, text, attached, requisition);
    }

    /** The same line with these words. */
    public TimelineLine saying(String words) {
        return new TimelineLine(id, at, kind, author, code, params, words, files, requisition);
    }
}
