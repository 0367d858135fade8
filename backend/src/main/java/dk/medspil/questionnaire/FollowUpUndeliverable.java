package dk.medspil.questionnaire;

import java.time.Instant;

/** The mails of a follow-up cannot be delivered; it has ended. Same transaction. */
public record FollowUpUndeliverable(FollowUpId followUp, Instant at) {}
