package dk.medspil.requisition;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.OrganisationId;
import dk.medspil.directory.PersonId;
import dk.medspil.platform.time.Office;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a requisition that other rooms read. Instants are UTC.
 *
 * @param expectedStart when work is expected to begin, for one that waits for capacity: the first opening of that day
 * @param waitingOnRequesterMinutes whole business minutes from questions asked to their replies, running ones excluded
 * @param waitingOnRequesterSince set while a question is open
 * @param desiredBy the day by which the requester would like help, in Copenhagen
 * @param confidential whether only its participants and the managers see it
 * @param enteredBy who took the call
 */
public record RequisitionSummary(
        RequisitionId id,
        RequisitionNumber number,
        String title,
        Subject subject,
        RequisitionKind kind,
        Status status,
        @Nullable ClosureKind closure,
        AreaId area,
        PersonId requester,
        OrganisationId organisation,
        @Nullable PersonId consultant,
        Priority priority,
        Instant receivedAt,
        @Nullable Instant firstResponseAt,
        @Nullable Instant deadline,
        @Nullable Instant expectedStart,
        @Nullable Instant closedAt,
        int timesReopened,
        long waitingOnRequesterMinutes,
        Instant lastActivityAt,
        Instant firstResponseDue,
        @Nullable Instant waitingOnRequesterSince,
        @Nullable Instant firstClosedAt,
        Channel channel,
        @Nullable LocalDate desiredBy,
        boolean confidential,
        @Nullable PersonId enteredBy) {

    /** Whether its facts may turn out otherwise: they were found at its screening, and it was not sent away. */
    public boolean correctable() {
        return status != Status.RECEIVED && status != Status.AWAITING_REPLY && (closure == null || closure.advised());
    }

    /** Whether the requester can write: as long as it is open, or can be taken up again. */
    boolean takesWords(int reopenDays, Instant now) {
        return status != Status.CLOSED
                || reopenableUntil(reopenDays)
                        .filter(until -> !now.isAfter(until))
                        .isPresent();
    }

    /** Until when it can be taken up again: so many days of Copenhagen after a closure with advice. */
    public Optional<Instant> reopenableUntil(int days) {
        return closedAt == null || closure == null || !closure.advised()
                ? Optional.empty()
                : Optional.of(closedAt.atZone(Office.ZONE).plusDays(days).toInstant());
    }
}
