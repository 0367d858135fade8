package dk.medspil.hours;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A timer that runs.
 *
 * @param startedAt instant in UTC
 * @param minutes whole minutes until now, a begun one included
 */
public record RunningTimer(
        Instant startedAt,
        int minutes,
        WorkName work,
        @Nullable String note) {}
