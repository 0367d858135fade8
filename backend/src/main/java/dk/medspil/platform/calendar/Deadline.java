package dk.medspil.platform.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A deadline and how it came about.
 *
 * @param due the last moment that is in time
 * @param from the moment counting began: when it arrived, or the next opening if it arrived outside business hours
 * @param workingDays how many were given
 * @param holidaysSkipped days from Monday to Friday on which the office was closed in between, oldest first
 */
public record Deadline(Instant due, Instant from, int workingDays, List<LocalDate> holidaysSkipped) {

    public Deadline {
        holidaysSkipped = List.copyOf(holidaysSkipped);
    }
}
