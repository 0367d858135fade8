package dk.medspil.directory;

/** Two rows turned out to be one organisation; whoever counts organisations counts the one that remains. */
public record OrganisationsMerged(OrganisationId from, OrganisationId into) {}
