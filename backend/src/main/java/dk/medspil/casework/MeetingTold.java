package dk.medspil.casework;

import dk.medspil.directory.PersonId;
import dk.medspil.requisition.RequisitionId;
import java.util.List;
import java.util.UUID;

/**
 * A meeting was proposed, moved or cancelled; its invitees are to hear of it.
 *
 * @param entry the line of the case's timeline that says so
 * @param people the invitees from outside the office
 * @param staff the invitees of the office
 */
public record MeetingTold(
        UUID meeting,
        RequisitionId requisition,
        UUID entry,
        boolean cancelled,
        List<PersonId> people,
        List<PersonId> staff) {}
