package dk.medspil.requisition;

import java.util.UUID;

/** A colleague of the requester may follow the case from now on, through a link of their own. */
public record ColleagueAdded(RequisitionId requisitionId, UUID caseLinkId) {}
