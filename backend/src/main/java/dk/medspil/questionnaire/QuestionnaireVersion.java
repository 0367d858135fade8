package dk.medspil.questionnaire;

import java.util.List;
import java.util.Locale;
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
            @Nullable String helpEn) {

        /** The question as it is put in that language. */
        public String text(Locale locale) {
            return isEnglish(locale) ? textEn : textDa;
        }

        /** What stands beside it in that language. */
        public @Nullable String help(Locale locale) {
            return isEnglish(locale) ? helpEn : helpDa;
        }
    }

    /** An answer that may be chosen, in both languages. */
    public record Option(AnswerValue value, String labelDa, String labelEn) {

        /** What the answer is called in that language. */
        public String label(Locale locale) {
            return isEnglish(locale) ? labelEn : labelDa;
        }
    }

    private static boolean isEnglish(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }
}
