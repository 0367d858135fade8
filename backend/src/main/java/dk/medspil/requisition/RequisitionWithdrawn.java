package dk.medspil.requisition;

import java.time.Instant;

/** A requisition was withdrawn; its closure follows as {@link RequisitionClosed}. */
public record RequisitionWithdrawn(RequisitionId id, RequisitionNumber number, Instant at) {}
