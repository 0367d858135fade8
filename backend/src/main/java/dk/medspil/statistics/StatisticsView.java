package dk.medspil.statistics;

import dk.medspil.process.StepFigure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a period; days are days in Copenhagen and both ends belong to it.
 *
 * @param asOf the moment of the figures, instant in UTC
 * @param minutesPerWorkingDay business minutes that make a working day, to show durations in days
 */
public record StatisticsView(
        LocalDate from,
        LocalDate to,
        Instant asOf,
        int minutesPerWorkingDay,
        List<Month> volume,
        List<OpenStage> open,
        Duration firstResponse,
        Duration leadTime,
        Waiting waiting,
        List<Workload> workload,
        List<StepFigure> steps) {

    /** What came in and what was closed for the first time in a calendar month («2010-02»). */
    public record Month(String month, long requisitions, long advice, long closed) {}

    /** Open cases of one status by age since receipt, in calendar days: 0–14, 15–30, 31–60, over 60. */
    public record OpenStage(String status, long upTo14, long upTo30, long upTo60, long over60) {}

    /**
     * Percentiles over n cases in whole business minutes, type 7. Shown from five cases (p85 from ten):
     * null below that.
     */
    public record Duration(
            long n, @Nullable Double p50, @Nullable Double p85) {}

    /** Business minutes of the cases first closed in the period that passed with us and with the requester. */
    public record Waiting(long cases, long onUsMinutes, long onRequesterMinutes) {}

    /** Open cases of one consultant; no consultant is «unassigned». */
    public record Workload(
            @Nullable UUID consultantId, @Nullable String name, long open) {}
}
