package dk.medspil.requisition;

import java.time.Instant;

/** The requester answered the open question. */
public record RequesterReplied(RequisitionId id, RequisitionNumber number, Instant at) {}
