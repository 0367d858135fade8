package dk.medspil.questionnaire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the respondent's page shows, in the reader's language.
 *
 * @param status whether it can be answered; all else is empty when it can't, except what it was about
 * @param about the cases that the invitation serves
 * @param unitText who is asking and why
 * @param expiresAt until when it can be answered
 * @param submittedAt when it was handed in; null before
 * @param thanks what earlier answers gave, once handed in; null when nothing may be published
 * @param unitThanks a line from the unit, once handed in; null when there is none
 */
public record AnswerPage(
        Status status,
        List<SubjectLine> about,
        String unitText,
        List<PageQuestion> questions,
        AnswerContent content,
        Instant expiresAt,
        @Nullable Instant submittedAt,
        @Nullable List<ThanksSource.EarlierResult> thanks,
        @Nullable String unitThanks) {

    /** Without anything that the respondent has chosen, or may read afterwards. */
    AnswerPage forInterview() {
        return new AnswerPage(
                status, about, unitText, questions, AnswerContent.empty(), expiresAt, submittedAt, null, null);
    }

    /** Whether it can be answered, and why not. */
    public enum Status {
        OPEN,
        ANSWERED,
        EXPIRED,
        OPTED_OUT,
        CANCELLED
    }

    /**
     * A question in the reader's language.
     *
     * @param options what can be chosen; for numbers and words at most «not relevant for us»
     * @param least of a number, and what the first step of a scale means beside it
     * @param condition shown only when an earlier question is answered so; null for always
     */
    public record PageQuestion(
            String key,
            QuestionType type,
            String text,
            @Nullable String help,
            List<PageOption> options,
            @Nullable Integer least,
            @Nullable Integer most,
            @Nullable String leastLabel,
            @Nullable String mostLabel,
            Question.@Nullable QuestionCondition condition) {}

    /** An answer that may be chosen. */
    public record PageOption(String value, String label) {}
}
