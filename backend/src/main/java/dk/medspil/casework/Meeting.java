package dk.medspil.casework;

import dk.medspil.directory.PersonId;
import dk.medspil.requisition.RequisitionId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that the office proposes in a case.
 *
 * @param place empty when it was not said
 * @param sequence counts how often it was changed: the calendar's SEQUENCE
 * @param proposedBy who of the office invites
 * @param cancelledAt null while it stands
 */
public record Meeting(
        UUID id,
        RequisitionId requisition,
        String title,
        String place,
        Instant startsAt,
        Instant endsAt,
        int sequence,
        PersonId proposedBy,
        @Nullable Instant cancelledAt,
        List<Invitee> invitees) {

    /** @param staff whether the person is one of the office */
    public record Invitee(
            PersonId person,
            boolean staff,
            MeetingAnswer answer,
            @Nullable Instant answeredAt) {}

    /** Under which calendars know it, for ever. */
    public String uid() {
        return "meeting-" + id + "@medspil";
    }

    public boolean isCancelled() {
        return cancelledAt != null;
    }
}
