package dk.medspil.requisition;

import java.time.Instant;

/** The office's own time: how long between two moments it was open. */
@FunctionalInterface
interface WorkingTime {

    /** Whole minutes of opening hours between the two. */
    long minutes(Instant from, Instant to);
}
