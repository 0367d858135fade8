package dk.medspil.directory;

/** An organisation has another name; told in the same transaction, to those who keep its name to sort by. */
public record OrganisationRenamed(OrganisationId id, String before, String name) {}
