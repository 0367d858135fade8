package dk.medspil.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hours beside what the programme gives: a comparison of resources, not of results.
 *
 * @param from the first day counted: of the period asked for, those days that the programme has and that have come;
 *     absent, with everything else empty, when there are none
 * @param hoursPerFteYear hours of one full-time equivalent in a year, the setting
 * @param minutes all that was entered in these days
 */
public record Effort(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int hoursPerFteYear,
        long minutes,
        List<EffortOfArea> areas,
        List<EffortOfPlan> plans,
        List<EffortOfDeliverable> deliverables) {

    /**
     * @param promised full-time equivalents that the programme gives
     * @param spent full-time equivalents that were entered: hours / (hours per FTE and year × share of the year)
     * @param promisedMinutes what the promise makes of the days counted
     */
    public record EffortOfArea(
            MainAreaCode mainArea, double promised, double spent, long minutes, long promisedMinutes) {}

    /**
     * @param caseMinutes of these, on cases about the plan
     * @param weeklyPromised minutes that the programme promises every week, where it does, in one main area
     * @param weeklyArea that main area
     * @param weeklySpent minutes a week that were entered in the plan and that main area
     */
    public record EffortOfPlan(
            UUID id,
            String name,
            long minutes,
            long caseMinutes,
            @Nullable MainAreaCode weeklyArea,
            @Nullable Long weeklyPromised,
            @Nullable Long weeklySpent) {}

    /** @param code as the programme numbers it, «D7» */
    public record EffortOfDeliverable(String code, String title, long minutes) {}
}
