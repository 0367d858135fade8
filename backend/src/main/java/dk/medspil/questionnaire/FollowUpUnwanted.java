package dk.medspil.questionnaire;

import java.time.Instant;

/**
 * Nobody is to be asked about that subject after all: the attendance was a mistake, another person answers instead. Same
 * transaction. An answer that was given stays.
 *
 * @param reason a code, kept with the cancelled follow-up
 */
public record FollowUpUnwanted(SubjectRef subject, String reason, Instant at) {}
