package dk.medspil.questionnaire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the respondent's page shows, in the reader's language.
 *
 * @param status whether it can be answered; all else is empty when it can't, except what it was about
 * @param about the cases that the invitation serves
 * @param unitText who is asking and on whose behalf one answers
 * @param expiresAt until when it can be answered
 * @param submittedAt when it was handed in; null before
 * @param thanks what earlier answers gave, once handed in; null when nothing may be published
 */
public record AnswerPage(
        Status status,
        List<SubjectLine> about,
        String unitText,
        List<PageQuestion> questions,
        AnswerContent content,
        Instant expiresAt,
        @Nullable Instant submittedAt,
        @Nullable List<ThanksSource.EarlierResult> thanks) {

    /** Whether it can be answered, and why not. */
    public enum Status {
        OPEN,
        ANSWERED,
        EXPIRED,
        OPTED_OUT,
        CANCELLED
    }

    /** A question in the reader's language. */
    public record PageQuestion(
            String key, String text, @Nullable String help, List<PageOption> options) {}

    /** An answer that may be chosen. */
    public record PageOption(AnswerValue value, String label) {}
}
