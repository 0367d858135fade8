package dk.medspil.requisition;

import java.time.Instant;

/** A manager decided what a requisition counts for. */
public record RelevanceDecided(RequisitionId id, String criterion, boolean relevant, Instant at) {}
