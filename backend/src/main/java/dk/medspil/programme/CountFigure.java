package dk.medspil.programme;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A success criterion that is a count, of a target with days of its own. Nothing is extrapolated. Definitions: {@code
 * docs/figures.md}.
 *
 * @param count distinct units with the event in the target's days
 * @param from the first day, in Copenhagen; likewise {@code to} the last, which belongs to it
 * @param today the day on which it is judged
 */
public record CountFigure(long count, int target, LocalDate from, LocalDate to, LocalDate today) {

    /** So many days nothing is said of the pace. */
    static final int EARLY_DAYS = 30;

    /** @throws IllegalArgumentException if the counts can't belong together */
    public CountFigure {
        if (count < 0 || target < 1 || to.isBefore(from)) {
            throw new IllegalArgumentException("impossible count: " + count + " of " + target);
        }
    }

    /** All days of the target. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** The days that have gone, today included. */
    public long daysGone() {
        return Math.max(0, Math.min(days(), ChronoUnit.DAYS.between(from, today) + 1));
    }

    /** How many are missing; 0 when the target is reached. */
    public long missing() {
        return Math.max(0, target - count);
    }

    /** Compared in whole numbers. */
    public CountStatus status() {
        if (count >= target) {
            return CountStatus.MET;
        }
        if (today.isAfter(to)) {
            return CountStatus.NOT_MET;
        }
        if (daysGone() <= EARLY_DAYS) {
            return CountStatus.TOO_EARLY;
        }
        return count * days() >= target * daysGone() ? CountStatus.ON_PACE : CountStatus.BEHIND;
    }
}
