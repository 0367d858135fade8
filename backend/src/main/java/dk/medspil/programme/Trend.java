package dk.medspil.programme;

import dk.medspil.platform.time.Office;
import dk.medspil.questionnaire.AnswerValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The course of a share over the months: at each month's end, of the units that had answered by then, each with its last
 * answer. Who is relevant is judged as of now. Others than managers see a point only where at least five units have
 * answered since the last one that is shown, and only if it could be published by itself.
 */
final class Trend {

    /** An answer that a unit gave; a later one of the same unit takes its place. */
    record Given(UUID unit, Instant at, AnswerValue value) {}

    private final Set<AnswerValue> successes;
    private final Audience audience;
    private final Map<UUID, AnswerValue> standing = new HashMap<>();
    private final Set<UUID> added = new HashSet<>();
    private final List<TrendPoint> points = new ArrayList<>();

    private Trend(Set<AnswerValue> successes, Audience audience) {
        this.successes = successes;
        this.audience = audience;
    }

    /**
     * @param given all answers in the order in which they were handed in
     * @param until when the course ends: now, or when the period was frozen
     */
    static List<TrendPoint> of(List<Given> given, Set<AnswerValue> successes, Instant until, Audience audience) {
        if (given.isEmpty()) {
            return List.of();
        }
        Trend trend = new Trend(successes, audience);
        LocalDate last = LocalDate.ofInstant(until, Office.ZONE);
        LocalDate day = endOfMonth(given.get(0).at(), last);
        for (Given answer : given) {
            while (LocalDate.ofInstant(answer.at(), Office.ZONE).isAfter(day)) {
                trend.point(day);
                day = endOfMonth(day.plusDays(1).atStartOfDay(Office.ZONE).toInstant(), last);
            }
            trend.standing.put(answer.unit(), answer.value());
            trend.added.add(answer.unit());
        }
        trend.point(day);
        if (day.isBefore(last)) {
            trend.point(last);
        }
        return List.copyOf(trend.points);
    }

    private static LocalDate endOfMonth(Instant moment, LocalDate last) {
        LocalDate end = YearMonth.from(LocalDate.ofInstant(moment, Office.ZONE)).atEndOfMonth();
        return end.isBefore(last) ? end : last;
    }

    private void point(LocalDate day) {
        long n = standing.values().stream()
                .filter(value -> value != AnswerValue.NOT_RELEVANT)
                .count();
        long k = standing.values().stream().filter(successes::contains).count();
        boolean shown = audience == Audience.MANAGERS
                ? n > 0
                : added.size() >= Publication.SMALLEST && n >= Publication.SMALLEST && k > 0 && k < n;
        if (shown) {
            points.add(new TrendPoint(day, k, n, (double) k / n));
            added.clear();
        }
    }
}
