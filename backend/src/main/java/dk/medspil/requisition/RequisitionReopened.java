package dk.medspil.requisition;

import java.time.Instant;

/** A closed requisition was taken up again. */
public record RequisitionReopened(RequisitionId id, RequisitionNumber number, Instant at) {}
