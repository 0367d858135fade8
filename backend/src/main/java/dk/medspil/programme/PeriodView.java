package dk.medspil.programme;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A period as the page shows it; both days belong to it. */
public record PeriodView(
        String code,
        ReportingPeriod.Kind kind,
        LocalDate from,
        LocalDate to,
        boolean frozen,
        @Nullable Instant frozenAt) {

    static PeriodView of(ReportingPeriod period) {
        return new PeriodView(
                period.code(), period.kind(), period.from(), period.to(), period.frozenAt() != null, period.frozenAt());
    }
}
