package dk.medspil.questionnaire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a respondent opened to the consultant of the case, in the reader's language.
 *
 * @param wave 1 for the first, 2 for the second
 * @param byTelephone whether the office entered it
 * @param lines the questions that were answered, in their order; a skipped one is none
 */
public record OpenedAnswer(
        Instant submittedAt,
        int wave,
        List<OpenedLine> lines,
        @Nullable String comment,
        boolean byTelephone) {

    /** A question and what was answered: as it is kept, and as it reads. */
    public record OpenedLine(String question, String value, String answer) {}
}
