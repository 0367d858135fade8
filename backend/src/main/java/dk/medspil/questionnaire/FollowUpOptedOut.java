package dk.medspil.questionnaire;

import java.time.Instant;
import java.util.List;

/** A person wants no questionnaires any more: all running follow-ups of the person have ended. Same transaction. */
public record FollowUpOptedOut(List<FollowUpId> followUps, Instant at) {}
