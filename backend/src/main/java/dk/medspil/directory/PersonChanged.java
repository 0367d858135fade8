package dk.medspil.directory;

/** Somebody was entered, or is known otherwise than before. Told in the same transaction. */
public record PersonChanged(PersonId id) {}
