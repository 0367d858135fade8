package dk.medspil.requisition;

import java.time.Instant;

/** What the requester gets for a request: its number, the token of their link to it, and by when we will answer. */
public record Receipt(RequisitionNumber number, String caseToken, Instant firstResponseDue) {}
