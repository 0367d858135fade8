package dk.medspil.questionnaire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an editor of a questionnaire sees.
 *
 * @param versions published ones, newest first
 * @param newest what the newest says; null when nothing is published
 * @param draft what is written at; null when nobody has begun
 * @param counted codes of the criteria that count answers, by question
 */
public record QuestionnairePage(
        String key,
        List<QuestionnaireVersionLine> versions,
        @Nullable QuestionnaireContent newest,
        @Nullable QuestionnaireDraft draft,
        Map<String, String> counted) {

    /** A published version. */
    public record QuestionnaireVersionLine(
            int version, Instant publishedAt, String author, String reason, int questions) {}

    /**
     * A draft.
     *
     * @param basedOn the version it began from; 0 for none
     * @param revision how often it was saved: whoever saves says which one was read
     * @param problems why it cannot be published yet; empty when it can
     */
    public record QuestionnaireDraft(
            int basedOn,
            int revision,
            Instant changedAt,
            @Nullable String changedBy,
            QuestionnaireContent content,
            List<DraftProblem> problems) {}

    /** A line of the list. */
    public record QuestionnaireLine(
            String key,
            @Nullable QuestionnaireVersionLine newest,
            @Nullable Instant draftChangedAt,
            @Nullable String draftChangedBy) {}
}
