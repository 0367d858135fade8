package dk.medspil.programme;

import java.util.UUID;

/** Where a unit stands in the breakdowns: the area, subject and kind of organisation of one of its requisitions. */
record Place(UUID area, String subject, String organisationKind) {

    /** Where units stand that were summed up over all places. */
    static final Place ANYWHERE = new Place(new UUID(0, 0), "", "");
}
