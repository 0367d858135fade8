package dk.medspil.programme;

import dk.medspil.questionnaire.AnswerValue;
import java.time.LocalDate;
import java.util.Set;

/**
 * A published version of how a criterion is counted; a change is a new version with author and reason.
 *
 * @param quote the programme's own words
 * @param target whole percent
 * @param questionKey the question whose answers count
 * @param successes which answers are a success
 */
public record CriterionDefinition(
        String criterion,
        int version,
        String titleDa,
        String titleEn,
        String quote,
        int target,
        LocalDate targetFrom,
        LocalDate targetTo,
        String unitKind,
        String denominator,
        String questionKey,
        Set<AnswerValue> successes,
        String author,
        String reason) {}
