package dk.medspil.requisition;

import java.time.Instant;
import java.util.UUID;

/** A message was written in a case, by the requester (in) or by the office (out). */
public record MessageAdded(RequisitionId requisitionId, UUID messageId, Direction direction, Instant at) {}
