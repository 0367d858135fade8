package dk.medspil.inbox;

import dk.medspil.requisition.RequisitionId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of {@code inbound_mail}. */
record InboundRow(
        InboundId id,
        long seq,
        String mailbox,
        String messageId,
        long size,
        Instant receivedAt,
        InboundState state,
        @Nullable InboundReason reason,
        int attempts,
        @Nullable UUID lease,
        @Nullable String sender,
        @Nullable String senderName,
        @Nullable String subject,
        @Nullable RequisitionId requisition) {}
