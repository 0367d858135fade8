package dk.medspil.directory;

/** An organisation was entered, is known otherwise than before, or was merged. Told in the same transaction. */
public record OrganisationChanged(OrganisationId id) {}
