package dk.medspil.requisition;

import java.time.Instant;

/** A requisition was closed, for the first time or again. */
public record RequisitionClosed(RequisitionId id, RequisitionNumber number, ClosureKind kind, Instant at) {}
