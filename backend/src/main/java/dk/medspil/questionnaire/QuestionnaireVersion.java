package dk.medspil.questionnaire;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A published version of a questionnaire. It never changes: another wording is another version. */
public record QuestionnaireVersion(
        UUID id, String questionnaire, int version, List<Question> questions, List<Option> options) {

    /** The keys of its questions. */
    public Set<String> keys() {
        return questions.stream().map(Question::key).collect(Collectors.toUnmodifiableSet());
    }

    /** A question in both languages. */
    public record Question(
            String key,
            String textDa,
            String textEn,
            @Nullable String helpDa,
            @Nullable String helpEn) {}

    /** An answer that may be chosen, in both languages. */
    public record Option(AnswerValue value, String labelDa, String labelEn) {}
}
