package dk.medspil.search;

import dk.medspil.directory.AreaId;
import dk.medspil.requisition.Status;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the hits are narrowed to; what is empty narrows nothing. Status, area and days are those of cases and what
 * belongs to them: with one of these, nothing else is found. Days are Copenhagen's, the last one included.
 */
public record SearchFilter(
        @Nullable SearchKind kind,
        Set<Status> statuses,
        @Nullable AreaId area,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Narrows nothing. */
    public static final SearchFilter NONE = new SearchFilter(null, Set.of(), null, null, null);

    boolean admits(SearchKind wanted) {
        boolean ofCases = !statuses.isEmpty() || area != null || from != null || to != null;
        return (kind == null || kind == wanted) && (!ofCases || wanted.isOfACase());
    }
}
