package dk.medspil.requisition;

import dk.medspil.directory.PersonId;

/** From now on only its participants and the managers see the requisition, or the whole office does again. */
public record ConfidentialityChanged(RequisitionId id, boolean confidential, PersonId by) {}
