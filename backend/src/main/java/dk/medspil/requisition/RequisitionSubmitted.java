package dk.medspil.requisition;

import java.time.Instant;

/** A requisition was received. */
public record RequisitionSubmitted(RequisitionId id, RequisitionNumber number, Instant at) {}
