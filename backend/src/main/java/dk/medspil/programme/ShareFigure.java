package dk.medspil.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * A success criterion that is a share: k of n, and what the silent could still change. All comparisons with the target
 * are made in whole numbers. Definitions: {@code docs/figures.md}.
 *
 * @param k successes among the applicable answers
 * @param n applicable answers, the denominator: A − X
 * @param relevant R, the relevant units of the period
 * @param answered A, of these, answered the question, «not relevant for us» included
 * @param target whole percent, 1 to 99
 */
public record ShareFigure(long k, long n, long relevant, long answered, int target) {

    private static final double ERROR_RATE = 0.05;
    /** «Likely» needs at least so many applicable answers. */
    static final int LIKELY_FROM = 10;

    /** @throws IllegalArgumentException if the counts can't belong together */
    public ShareFigure {
        if (k < 0 || k > n || n > answered || answered > relevant) {
            throw new IllegalArgumentException(
                    "impossible counts: k " + k + ", n " + n + ", A " + answered + ", R " + relevant);
        }
        if (target < 1 || target > 99) {
            throw new IllegalArgumentException("no target of a share: " + target);
        }
    }

    /** X: answered «not relevant for us». */
    public long notApplicable() {
        return answered - n;
    }

    /** u: no answer to this question, for whatever reason. */
    public long silent() {
        return relevant - answered;
    }

    /** k / n; empty without applicable answers, which is never 0 %. */
    public Optional<Double> share() {
        return n == 0 ? Optional.empty() : Optional.of((double) k / n);
    }

    /**
     * The share in percent as it is shown: whole, or with one decimal where rounding would seem to meet the target.
     * Empty without applicable answers.
     */
    public Optional<String> sharePercent() {
        if (n == 0) {
            return Optional.empty();
        }
        BigDecimal hundredfold = BigDecimal.valueOf(100 * k);
        BigDecimal whole = hundredfold.divide(BigDecimal.valueOf(n), 0, RoundingMode.HALF_UP);
        boolean seemsMet = whole.intValue() >= target && 100 * k < target * n;
        return Optional.of(
                (seemsMet ? hundredfold.divide(BigDecimal.valueOf(n), 1, RoundingMode.DOWN) : whole).toPlainString());
    }

    /** What the silent still allow: k / (n + u) to (k + u) / (n + u); empty when nobody can be in the denominator. */
    public Optional<Range> bounds() {
        long all = n + silent();
        return all == 0 ? Optional.empty() : Optional.of(new Range((double) k / all, (double) (k + silent()) / all));
    }

    /** Wilson score interval, 95 %, without continuity correction; empty without applicable answers. */
    public Optional<Range> wilson() {
        if (n == 0) {
            return Optional.empty();
        }
        Interval interval = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
                Math.toIntExact(n), Math.toIntExact(k), ERROR_RATE);
        return Optional.of(new Range(interval.getLowerBound(), interval.getUpperBound()));
    }

    /** The Wilson interval as shown: cut to the bounds, and not at all when nobody is silent. */
    public Optional<Range> interval() {
        return silent() == 0 ? Optional.empty() : wilson().flatMap(wilson -> bounds().map(wilson::cutTo));
    }

    /** Among those who answered: above, at or below the target. */
    public AmongAnswers amongAnswers() {
        if (n == 0) {
            return AmongAnswers.NONE;
        }
        int compared = Long.compare(100 * k, target * n);
        return compared > 0 ? AmongAnswers.ABOVE : compared == 0 ? AmongAnswers.AT : AmongAnswers.BELOW;
    }

    /** The verdict as if all had ended. */
    public ShareStatus verdict() {
        long all = n + silent();
        if (all > 0 && 100 * k >= target * all) {
            return ShareStatus.MET;
        }
        if (all > 0 && 100 * (k + silent()) < target * all) {
            return ShareStatus.NOT_MET;
        }
        if (enoughToJudge()) {
            double wanted = target / 100.0;
            Range wilson = wilson().orElseThrow();
            if (wilson.low() >= wanted) {
                return ShareStatus.LIKELY_MET;
            }
            if (wilson.high() < wanted) {
                return ShareStatus.LIKELY_NOT_MET;
            }
        }
        return ShareStatus.CANNOT_TELL;
    }

    /** Whether there are answers enough for «likely»: n at least ten, and at least half of the relevant answered. */
    boolean enoughToJudge() {
        return n >= LIKELY_FROM && 2 * answered >= relevant;
    }

    /** The verdict when all has ended, before that its status. */
    public ShareStatus status(boolean ended) {
        return ended ? verdict() : verdict().beforeTheEnd();
    }

    /** At least so many more successes reach the target, if the other silent turn out not applicable. */
    public long needAtLeast() {
        return Math.max(0, ceilDiv(target * n - 100 * k, 100L - target));
    }

    /** So many more successes are surely enough, whatever the other silent answer. */
    public long needSurely() {
        return Math.max(0, ceilDiv(target * (n + silent()), 100) - k);
    }

    /** Not even all the silent together could reach the target. */
    public boolean outOfReach() {
        return needAtLeast() > silent();
    }

    private static long ceilDiv(long dividend, long divisor) {
        return -Math.floorDiv(-dividend, divisor);
    }
}
