package dk.medspil.programme;

import java.util.UUID;

/** Where a unit stands in the breakdowns: the area, subject and kind of organisation of one of its requisitions. */
record Place(UUID area, String subject, String organisationKind) {}
