package dk.medspil.search;

import java.util.UUID;

/** Something whose documents are older than itself: a case, a person, an organisation, a method. */
record SearchMark(SearchKind kind, UUID id) implements Comparable<SearchMark> {

    @Override
    public int compareTo(SearchMark other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }
}
