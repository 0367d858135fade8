package dk.medspil.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A success criterion of a period: never a bare percentage. All shares are shares of one (0.7 is 70 %); the target is
 * whole percent.
 *
 * @param k successes
 * @param n applicable answers, the denominator
 * @param share k / n; null without applicable answers, which is «no answers yet» and never 0 %
 * @param sharePercent the share as it is to be written: whole percent, with one decimal where rounding would seem to
 *     meet the target
 * @param relevant R
 * @param answered A
 * @param notApplicable X
 * @param silent u
 * @param low lowest share that the silent still allow; {@code high} the highest
 * @param ciLow lower end of the Wilson interval, cut to the bounds; null when nobody is silent
 * @param isFinal whether {@code status} is a verdict: the period and its follow-ups have ended, or it is frozen
 * @param why reasons of the status, as codes that the page words
 * @param needAtLeast so many more successes are needed if the other silent turn out not applicable
 * @param needSurely so many more are enough whatever the others answer
 * @param outOfReach the silent are too few to reach the target
 * @param asOf the moment of these counts
 * @param waterfall who came how far; for others than managers without reasons of fewer than five
 * @param outstanding who is still out, for managers; null when nobody is
 * @param outByRule units in scope that are not relevant by the rule; {@code outByDecision} by a person's decision
 */
public record CriterionCard(
        String code,
        String title,
        String quote,
        int target,
        long k,
        long n,
        @Nullable Double share,
        @Nullable String sharePercent,
        long relevant,
        long answered,
        long notApplicable,
        long silent,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double ciLow,
        @Nullable Double ciHigh,
        AmongAnswers amongAnswers,
        ShareStatus status,
        @JsonProperty("final") boolean isFinal,
        List<Why> why,
        long needAtLeast,
        long needSurely,
        boolean outOfReach,
        Instant asOf,
        long outByRule,
        long outByDecision,
        Sensitivity sensitivity,
        List<WaterfallStep> waterfall,
        @Nullable Outstanding outstanding) {

    /** A reason of the status. */
    public record Why(WhyCode code, Map<String, String> params) {}

    /** The reasons there are. */
    public enum WhyCode {
        /** The period's last day, {@code to}, has not passed. */
        PERIOD_OPEN,
        /** {@code units} wait for a relevance decision. */
        RELEVANCE_MISSING,
        /** {@code units} have a follow-up that may still be answered. */
        FOLLOW_UPS_RUNNING,
        NO_ANSWERS,
        /** {@code n} applicable answers are fewer than {@code needed}. */
        TOO_FEW_ANSWERS,
        /** {@code answered} of {@code relevant} are less than half. */
        LESS_THAN_HALF,
        /** The interval lies on both sides of the target. */
        INTERVAL_SPANS_TARGET,
        /** Whatever the {@code silent} would say. */
        WHATEVER_THE_SILENT_SAY,
        /** Assumes that the {@code silent} resemble those who answered. */
        SILENT_RESEMBLE,
        /** Frozen while {@code relevanceMissing} and {@code stillRunning} were open. */
        OPEN_AT_FREEZE
    }

    /** What the figure would be under other assumptions; what would tell of fewer than five is left out. */
    public record Sensitivity(
            @Nullable Variant partly,
            @Nullable Variant firstWave,
            @Nullable Variant allInScope) {}

    /** The figure under another assumption. */
    public record Variant(
            long k,
            long n,
            long relevant,
            long answered,
            long silent,
            @Nullable Double share,
            @Nullable String sharePercent,
            @Nullable Double low,
            @Nullable Double high,
            ShareStatus status) {}
}
