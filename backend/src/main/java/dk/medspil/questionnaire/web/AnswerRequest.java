package dk.medspil.questionnaire.web;

import dk.medspil.platform.problem.Refusal;
import dk.medspil.questionnaire.AnswerContent;
import dk.medspil.questionnaire.AnswerValue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a respondent sends. Values are taken as text first, so that an unknown one is refused with its question named
 * and not as an unreadable body.
 */
record AnswerRequest(
        @NotNull @Size(max = 50) Map<String, @Nullable String> answers,
        @Size(max = 4000) @Nullable String comment,
        boolean consultantMayRead) {

    /** @throws Refusal 422 when a value can't be answered with */
    AnswerContent toContent() {
        Map<String, @Nullable AnswerValue> values = new HashMap<>();
        answers.forEach((key, value) -> values.put(key, value == null ? null : value(key, value)));
        return new AnswerContent(values, comment, consultantMayRead);
    }

    private static AnswerValue value(String key, String value) {
        return Arrays.stream(AnswerValue.values())
                .filter(known -> known.name().equals(value))
                .findFirst()
                .orElseThrow(() -> Refusal.refused("unknown-answer", "answers." + key));
    }
}
