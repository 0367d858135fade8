package dk.medspil.directory;

import java.time.Instant;

/**
 * Two rows turned out to be one person. Told in the same transaction; asking the directory for {@code from} gives
 * {@code into} from now on.
 */
public record PersonsMerged(PersonId from, PersonId into, Instant at) {}
