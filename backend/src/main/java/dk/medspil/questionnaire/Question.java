package dk.medspil.questionnaire;

import dk.medspil.platform.problem.Languages;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question in both languages, published or still written at.
 *
 * @param key the same in all versions; what a criterion's definition names
 * @param always whether everyone is asked; else only whose case or activity the question was wanted for
 * @param notRelevant whether «not relevant for us» can be answered; a question can be skipped in any case
 * @param least the first step of a scale, or the least number; null for others, and for numbers without bound
 * @param most the last step of a scale, or the largest number
 * @param leastDa what the first step of a scale means
 * @param choices of {@link QuestionType#CHOICE}, in their order
 * @param condition when it is asked; null for whenever
 */
public record Question(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}") String key,
        @NotNull QuestionType type,
        @NotNull @Size(max = 500) String textDa,
        @NotNull @Size(max = 500) String textEn,
        @NotNull @Size(max = 1000) String helpDa,
        @NotNull @Size(max = 1000) String helpEn,
        boolean always,
        boolean notRelevant,
        @Nullable Integer least,
        @Nullable Integer most,
        @NotNull @Size(max = 100) String leastDa,
        @NotNull @Size(max = 100) String leastEn,
        @NotNull @Size(max = 100) String mostDa,
        @NotNull @Size(max = 100) String mostEn,
        @NotNull @Valid @Size(max = 20) List<QuestionChoice> choices,
        @Valid @Nullable QuestionCondition condition) {

    /** One of the answers to choose from. */
    public record QuestionChoice(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}") String value,
            @NotNull @Size(max = 200) String labelDa,
            @NotNull @Size(max = 200) String labelEn) {

        String label(Locale locale) {
            return english(locale) ? labelEn : labelDa;
        }
    }

    /** Asked only when an earlier question was answered by one of these. */
    public record QuestionCondition(
            @NotBlank @Size(max = 40) String key,
            @NotNull @Size(min = 1, max = 20) List<@NotBlank String> values) {}

    /** The question as it is put in that language. */
    public String text(Locale locale) {
        return english(locale) ? textEn : textDa;
    }

    /** What stands beside it in that language; null for nothing. */
    public @Nullable String help(Locale locale) {
        return orNull(english(locale) ? helpEn : helpDa);
    }

    @Nullable String leastLabel(Locale locale) {
        return orNull(english(locale) ? leastEn : leastDa);
    }

    @Nullable String mostLabel(Locale locale) {
        return orNull(english(locale) ? mostEn : mostDa);
    }

    /** What can be chosen besides «not relevant for us»; none for numbers and text. */
    Stream<String> values() {
        return switch (type) {
            case YES_PARTLY_NO -> Stream.of(AnswerValue.YES.name(), AnswerValue.PARTLY.name(), AnswerValue.NO.name());
            case SCALE ->
                least == null || most == null
                        ? Stream.empty()
                        : IntStream.rangeClosed(least, most).mapToObj(String::valueOf);
            case CHOICE -> choices.stream().map(QuestionChoice::value);
            case NUMBER, TEXT -> Stream.empty();
        };
    }

    static boolean english(Locale locale) {
        return Languages.ENGLISH.getLanguage().equals(locale.getLanguage());
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
