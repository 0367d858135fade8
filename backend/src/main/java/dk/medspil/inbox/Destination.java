package dk.medspil.inbox;

import dk.medspil.requisition.RequisitionId;
import org.jspecify.annotations.Nullable;

/**
 * Where a mail belongs.
 *
 * @param requisition the case that it is on, or might belong to; null with ON_CASE: it becomes a requisition
 * @param found how the case was found: {@code address}, {@code thread} or {@code number}
 */
record Destination(
        InboundState state,
        @Nullable InboundReason reason,
        @Nullable RequisitionId requisition,
        String found) {

    static Destination newCase() {
        return new Destination(InboundState.ON_CASE, null, null, "");
    }

    static Destination onCase(RequisitionId id, String found) {
        return new Destination(InboundState.ON_CASE, null, id, found);
    }

    static Destination review(InboundReason reason, @Nullable RequisitionId id) {
        return new Destination(InboundState.REVIEW, reason, id, "");
    }

    static Destination quarantine(InboundReason reason) {
        return new Destination(InboundState.QUARANTINE, reason, null, "");
    }

    static Destination automatic(InboundReason reason, @Nullable RequisitionId id) {
        return new Destination(InboundState.AUTOMATIC, reason, id, "");
    }
}
