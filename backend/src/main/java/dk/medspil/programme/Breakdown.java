package dk.medspil.programme;

/** The closed list of one-way tables. There are no other filters on criteria. */
public enum Breakdown {
    AREA,
    SUBJECT,
    KIND;

    /** The row of this table that a place belongs to. */
    String labelOf(Place place) {
        return switch (this) {
            case AREA -> place.area().toString();
            case SUBJECT -> place.subject();
            case KIND -> place.organisationKind();
        };
    }
}
