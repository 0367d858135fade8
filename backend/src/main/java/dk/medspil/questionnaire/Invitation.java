package dk.medspil.questionnaire;

import dk.medspil.directory.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as others see it. Its link token is made of purpose ANSWER, {@code id} and {@code generation}.
 *
 * @param wave 1 for the first, 2 for the second
 * @param deliveredAt when the recipient's server took a mail and no bounce followed
 * @param openedAt when a person pressed «start», or answered
 * @param expiresAt after this moment nothing can be answered
 * @param joined only set by {@link FollowUps#invite}: the follow-up joined an invitation that was already out, so no
 *     invitation mail of its own is due
 */
public record Invitation(
        InvitationId id,
        PersonId person,
        int wave,
        int generation,
        InvitationStatus status,
        Instant invitedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant openedAt,
        @Nullable Instant answeredAt,
        Instant expiresAt,
        boolean joined) {}
