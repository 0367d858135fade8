package dk.medspil.requisition;

import dk.medspil.files.FileId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has begun to write in a case.
 *
 * @param fileIds files of the case that are to go with it
 * @param version counts how often it was saved; 0: there is none
 * @param savedAt null when there is none
 */
public record ReplyDraft(
        String text,
        List<FileId> fileIds,
        int version,
        @Nullable Instant savedAt) {

    static final ReplyDraft NONE = new ReplyDraft("", List.of(), 0, null);
}
