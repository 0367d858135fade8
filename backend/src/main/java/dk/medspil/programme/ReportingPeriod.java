package dk.medspil.programme;

import dk.medspil.platform.time.Office;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A period of the programme. Its days begin and end at midnight in Copenhagen; the last day belongs to it.
 *
 * @param frozenAt when it was frozen; null while it isn't
 */
public record ReportingPeriod(
        String code,
        Kind kind,
        LocalDate from,
        LocalDate to,
        @Nullable Instant frozenAt) {

    /** What a period is; breakdowns are published for a quarter or the programme. */
    public enum Kind {
        PROGRAMME,
        QUARTER,
        HALF_YEAR
    }

    /** The first moment of the period. */
    public Instant begins() {
        return from.atStartOfDay(Office.ZONE).toInstant();
    }

    /** The first moment after the period. */
    public Instant ends() {
        return to.plusDays(1).atStartOfDay(Office.ZONE).toInstant();
    }

    boolean publishesBreakdowns() {
        return kind != Kind.HALF_YEAR;
    }
}
