package dk.medspil.programme;

import dk.medspil.questionnaire.AnswerValue;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A published version of how a criterion is counted; a change is a new version with author and reason.
 *
 * @param quote the programme's own words
 * @param target whole percent
 * @param baseline where it stood before, as far as that is known; may be blank
 * @param questionKey the question whose answers count
 * @param questionnaire that it belongs to
 * @param since the first version of the questionnaire whose answers count; null for all
 * @param countedVersions ids of these versions, parted by commas; null for all
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
        String baseline,
        String unitKind,
        String denominator,
        String questionKey,
        @Nullable String questionnaire,
        @Nullable Integer since,
        @Nullable String countedVersions,
        Set<AnswerValue> successes,
        String author,
        String reason) {

    /** What it would be with that content. */
    CriterionDefinition as(DefinitionContent draft, @Nullable String countedVersions) {
        String question = draft.questionKey();
        return new CriterionDefinition(
                criterion,
                version + 1,
                draft.titleDa(),
                draft.titleEn(),
                draft.quote(),
                draft.target(),
                draft.targetFrom(),
                draft.targetTo(),
                draft.baseline(),
                unitKind,
                draft.denominator(),
                question == null ? questionKey : question,
                draft.questionnaire(),
                draft.since(),
                countedVersions,
                draft.successes(),
                author,
                reason);
    }
}
