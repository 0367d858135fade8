package dk.medspil.requisition;

import java.time.Instant;
import java.util.Set;

/**
 * A requisition was closed, for the first time or again.
 *
 * @param relevantFor the criteria for which it counts as relevant; none when it was closed without advice
 */
public record RequisitionClosed(
        RequisitionId id, RequisitionNumber number, ClosureKind kind, Set<String> relevantFor, Instant at) {}
