package dk.medspil.requisition;

import dk.medspil.directory.PersonId;
import java.util.List;
import java.util.UUID;

/** A note of a case names colleagues whom its author wants to read it. */
public record PeopleMentioned(RequisitionId requisitionId, UUID noteId, List<PersonId> people, PersonId by) {}
