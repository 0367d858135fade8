package dk.medspil.questionnaire;

import dk.medspil.directory.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up in the log of what was sent.
 *
 * @param begunAt from when on the delay until the invitation counts
 * @param remindedAt when last reminded; null if not yet
 * @param byTelephone whether the office entered the answer
 */
public record FollowUpLine(
        FollowUpId id,
        SubjectRef subject,
        PersonId respondent,
        String questionnaire,
        int version,
        State state,
        int wave,
        Instant begunAt,
        @Nullable Instant endedAt,
        @Nullable InvitationId invitation,
        @Nullable Instant invitedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant openedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant expiresAt,
        int reminders,
        @Nullable Instant remindedAt,
        boolean byTelephone) {

    /** How far it has come; the last thing that happened. */
    public enum State {
        /** Its time to invite has not come. */
        WAITING,
        /** Invited; no word yet that the mail arrived. */
        INVITED,
        DELIVERED,
        REMINDED,
        OPENED,
        UNDELIVERABLE,
        ANSWERED,
        EXPIRED,
        OPTED_OUT,
        CANCELLED
    }
}
