package dk.medspil.requisition;

import java.time.Instant;

/**
 * Where a case stands among those that were taken on and wait for capacity.
 *
 * @param place counted from 1
 * @param of how many wait
 * @param expectedStart when work is expected to begin, as things stand now
 */
public record QueuePlace(int place, int of, Instant expectedStart) {}
