package dk.medspil.requisition;

import java.time.Instant;

/** A requisition goes on in another one, and is closed. */
public record RequisitionMerged(RequisitionId id, RequisitionNumber number, RequisitionId into, Instant at) {}
