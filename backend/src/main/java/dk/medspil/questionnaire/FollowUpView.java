package dk.medspil.questionnaire;

import dk.medspil.directory.PersonId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up as others see it.
 *
 * @param wave the wave it was last invited in; 0 before the first
 * @param openedAt when the follow-up was opened (not when a person opened the link)
 * @param endedAt when it came to its end; null while it runs
 * @param invitation the invitation of that wave; null before the first
 */
public record FollowUpView(
        FollowUpId id,
        SubjectRef subject,
        PersonId respondent,
        Set<String> questionKeys,
        FollowUpStatus status,
        int wave,
        Instant openedAt,
        @Nullable Instant endedAt,
        @Nullable Invitation invitation) {}
