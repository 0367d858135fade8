package dk.medspil.directory;

/** Mail to somebody goes to another address from now on. Told in the same transaction. */
public record AddressChanged(PersonId id) {}
