package dk.medspil.inbox;

import dk.medspil.requisition.RequisitionNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail in a list.
 *
 * @param seq its place in the order of arrival
 * @param number of the case that it is on, or might belong to
 */
public record InboundLine(
        InboundId id,
        long seq,
        Instant receivedAt,
        InboundState state,
        @Nullable InboundReason reason,
        @Nullable String sender,
        @Nullable String senderName,
        @Nullable String subject,
        long size,
        @Nullable RequisitionNumber number) {}
