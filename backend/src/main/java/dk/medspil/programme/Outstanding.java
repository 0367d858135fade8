package dk.medspil.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What of a criterion is still out there: relevant units that may still answer, and those whom nothing reached.
 *
 * @param questionnaire that they are asked; null when none asks now
 * @param waiting their time to be invited has not come
 * @param sent invited and not reminded yet
 * @param undeliverable the mail came back, and nothing else is on its way
 * @param next the reminder that is due next; null when none is
 */
public record Outstanding(
        @Nullable String questionnaire,
        long waiting,
        long sent,
        long remindedOnce,
        long remindedTwice,
        long undeliverable,
        @Nullable NextReminder next) {

    /** @param first how many are reminded for the first time that day; {@code second} for the second time */
    public record NextReminder(LocalDate day, long first, long second) {}
}
