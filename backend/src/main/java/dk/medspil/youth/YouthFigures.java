package dk.medspil.youth;

import dk.medspil.programme.CountStatus;
import dk.medspil.programme.ShareStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the criteria that are counted from pathways stand on a day.
 *
 * @param frozen whether they stand as they were frozen with a period
 */
public record YouthFigures(
        LocalDate day,
        boolean frozen,
        List<YouthCount> counts,
        @Nullable RetentionCard retention) {

    /**
     * S6, S7, S8, S11: distinct youths.
     *
     * @param daysGone of the {@code days} of the target
     * @param missing until the target is reached
     */
    public record YouthCount(
            String criterion,
            String title,
            String quote,
            long count,
            int target,
            LocalDate from,
            LocalDate to,
            long days,
            long daysGone,
            long missing,
            CountStatus status) {}

    /**
     * S9: of those whose internship began at least three months ago.
     *
     * @param starters all who began in the target's days
     * @param notYet of these, not yet observable
     * @param unknown observable, and nobody has written down whether they stayed
     * @param observed kept and left together: the denominator
     * @param low the lowest share that the unknown and the not yet observable still allow
     */
    public record RetentionCard(
            String criterion,
            String title,
            String quote,
            int target,
            LocalDate from,
            LocalDate to,
            long starters,
            long kept,
            long observed,
            long unknown,
            long notYet,
            @Nullable String sharePercent,
            @Nullable Double share,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double ciLow,
            @Nullable Double ciHigh,
            ShareStatus status) {}
}
