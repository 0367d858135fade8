package dk.medspil.search;

import java.util.EnumSet;
import java.util.Set;

/** What can be found. */
public enum SearchKind {
    CASE,
    /** What went between the office and a requester. */
    MESSAGE,
    /** What the office wrote for itself. */
    NOTE,
    FILE,
    PERSON,
    ORGANISATION,
    METHOD;

    private static final Set<SearchKind> OF_A_CASE = EnumSet.of(CASE, MESSAGE, NOTE, FILE);

    /** Whether it belongs to a requisition, and is seen by whoever may see that. */
    public boolean isOfACase() {
        return OF_A_CASE.contains(this);
    }
}
