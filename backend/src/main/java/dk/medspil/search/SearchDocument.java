package dk.medspil.search;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be found.
 *
 * @param requisition the case that it is or belongs to
 * @param internal the office's own: not for the requester of the case
 * @param names who it concerns; searched like the title, and as it is spelt
 */
record SearchDocument(
        SearchKind kind,
        UUID id,
        @Nullable UUID requisition,
        Instant at,
        boolean internal,
        @Nullable UUID requester,
        @Nullable UUID organisation,
        @Nullable UUID area,
        @Nullable String status,
        String title,
        String names,
        String body) {

    static SearchDocument of(SearchKind kind, UUID id, String title, String names, String body) {
        return new SearchDocument(kind, id, null, Instant.EPOCH, false, null, null, null, null, title, names, body);
    }
}
