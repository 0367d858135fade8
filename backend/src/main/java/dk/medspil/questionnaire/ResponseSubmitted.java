package dk.medspil.questionnaire;

import java.time.Instant;
import java.util.List;

/**
 * A respondent has handed in. Published in the same transaction. It may name follow-ups whose process has ended before
 * (a bounced mail whose link was used all the same).
 */
public record ResponseSubmitted(InvitationId invitation, List<FollowUpId> followUps, Instant at) {}
