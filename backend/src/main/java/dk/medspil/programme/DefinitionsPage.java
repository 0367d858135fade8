package dk.medspil.programme;

import dk.medspil.programme.ProgrammePage.CriterionKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a criterion is and was counted.
 *
 * @param unitKind who is counted; it follows from the records that feed the criterion, so it stays
 * @param versions the newest first
 * @param inForce the version that counts in the period asked for; null when none is about its days
 * @param questions whose answers could count
 */
public record DefinitionsPage(
        String criterion,
        CriterionKind kind,
        String unitKind,
        PeriodView period,
        List<DefinitionVersion> versions,
        @Nullable Integer inForce,
        List<CountableQuestion> questions,
        boolean mayChange) {

    /**
     * @param changes what differs from the version before
     * @param frozenIn codes of the periods whose figures were frozen by it
     */
    public record DefinitionVersion(
            int version,
            DefinitionContent content,
            Instant publishedAt,
            String author,
            String reason,
            List<DefinitionChange> changes,
            List<String> frozenIn) {}

    /** One thing that differs; blank where there was or is nothing. */
    public record DefinitionChange(DefinitionField field, String was, String is) {}

    /** What can differ. */
    public enum DefinitionField {
        TITLE_DA,
        TITLE_EN,
        QUOTE,
        TARGET,
        DAYS,
        BASELINE,
        DENOMINATOR,
        QUESTION,
        SINCE,
        SUCCESSES
    }

    /**
     * A question that is answered with yes, partly or no, now too.
     *
     * @param text as it is put now
     * @param versions of its questionnaire in which it is so, the oldest first
     */
    public record CountableQuestion(String questionnaire, String key, String text, List<Integer> versions) {}
}
