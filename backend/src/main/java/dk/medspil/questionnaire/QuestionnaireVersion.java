package dk.medspil.questionnaire;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A published version of a questionnaire. It never changes: another wording is another version.
 *
 * @param options what yes, partly, no and «not relevant for us» are called
 */
public record QuestionnaireVersion(
        UUID id,
        String questionnaire,
        int version,
        Instant publishedAt,
        String author,
        String reason,
        QuestionnaireContent content,
        List<Option> options) {

    /** Its questions in their order. */
    public List<Question> questions() {
        return content.questions();
    }

    /** The keys of its questions. */
    public Set<String> keys() {
        return questions().stream().map(Question::key).collect(Collectors.toUnmodifiableSet());
    }

    /** The keys of the questions that everyone is asked. */
    Set<String> alwaysAsked() {
        return questions().stream().filter(Question::always).map(Question::key).collect(Collectors.toSet());
    }

    /** Why one is asked, in that language; blank for the house's own words. */
    String intro(Locale locale) {
        return Question.english(locale) ? content.introEn() : content.introDa();
    }

    /** A line from the unit after the answer, in that language; null for none. */
    @Nullable String thanks(Locale locale) {
        String thanks = Question.english(locale) ? content.thanksEn() : content.thanksDa();
        return thanks.isBlank() ? null : thanks;
    }

    /** What an answer to that question is called in that language. */
    String label(Question question, String answer, Locale locale) {
        Map<String, String> named = options.stream()
                .collect(Collectors.toMap(option -> option.value().name(), option -> option.label(locale)));
        if (question.type() == QuestionType.YES_PARTLY_NO || answer.equals(AnswerValue.NOT_RELEVANT.name())) {
            return named.getOrDefault(answer, answer);
        }
        return question.choices().stream()
                .filter(choice -> choice.value().equals(answer))
                .map(choice -> choice.label(locale))
                .findFirst()
                .orElse(answer);
    }

    /** An answer that may be chosen, in both languages. */
    public record Option(AnswerValue value, String labelDa, String labelEn) {

        /** What the answer is called in that language. */
        public String label(Locale locale) {
            return Question.english(locale) ? labelEn : labelDa;
        }
    }
}
