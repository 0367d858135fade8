package dk.medspil.questionnaire;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a respondent or a manager reads about a subject.
 *
 * @param closedAt when it was closed, or held
 * @param heldIn the id of what it is a part of, which has a page: the activity of a participation; null without any
 */
public record SubjectLine(
        String number,
        String title,
        @Nullable Instant closedAt,
        @Nullable UUID heldIn) {

    /** A subject by itself. */
    public SubjectLine(String number, String title, @Nullable Instant closedAt) {
        this(number, title, closedAt, null);
    }
}
