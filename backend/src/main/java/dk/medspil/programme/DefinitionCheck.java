package dk.medspil.programme;

import dk.medspil.platform.problem.Refusal;
import dk.medspil.programme.DefinitionsPage.CountableQuestion;
import dk.medspil.programme.ProgrammePage.CriterionKind;
import dk.medspil.questionnaire.AnswerValue;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Whether a figure can be counted by what a manager wrote. */
@Lazy
@Component
class DefinitionCheck {

    private static final Set<AnswerValue> JUDGED = Set.of(AnswerValue.YES, AnswerValue.PARTLY, AnswerValue.NO);

    private final DefinitionRows rows;

    DefinitionCheck(DefinitionRows rows) {
        this.rows = rows;
    }

    /** @throws Refusal 422, naming the field, if it doesn't hold together or the published questionnaires don't bear it */
    void require(DefinitionContent content, CriterionKind kind, boolean asks) {
        if (content.targetTo().isBefore(content.targetFrom())) {
            throw Refusal.refused("definition-ends-first", "targetTo");
        }
        if (kind == CriterionKind.SHARE && content.target() > 99) {
            throw Refusal.refused("definition-target-wrong", "target");
        }
        if (asks) {
            requireQuestion(content);
        } else if (content.questionKey() != null
                || content.questionnaire() != null
                || !content.successes().isEmpty()) {
            throw Refusal.refused("definition-asks-nobody", "questionKey");
        }
    }

    private void requireQuestion(DefinitionContent content) {
        String questionnaire = content.questionnaire();
        String key = content.questionKey();
        Optional<CountableQuestion> asked = rows.questions(false).stream()
                .filter(one ->
                        one.questionnaire().equals(questionnaire) && one.key().equals(key))
                .findFirst();
        if (asked.isEmpty() || questionnaire == null || key == null) {
            throw Refusal.refused("definition-question-unknown", "questionKey");
        }
        Integer since = content.since();
        if (since != null && !asked.get().versions().contains(since)) {
            throw Refusal.refused("definition-version-unknown", "since");
        }
        if (rows.isAskedOtherwise(questionnaire, key, since == null ? 1 : since)) {
            throw Refusal.refused("definition-question-otherwise", "since");
        }
        if (content.successes().isEmpty()
                || !JUDGED.containsAll(content.successes())
                || content.successes().containsAll(JUDGED)) {
            throw Refusal.refused("definition-successes-wrong", "successes");
        }
    }
}
