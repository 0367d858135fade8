package dk.medspil.questionnaire;

import dk.medspil.directory.PersonId;
import java.time.Instant;
import java.util.Set;

/**
 * Somebody is to be asked about a subject: an activity that they took part in, a contact. Published in the transaction
 * that makes it so; the process opens the follow-up in the same one, or refuses.
 *
 * @param questionnaire the name of a published questionnaire
 * @param questionKeys questions of its newest version
 * @param at from when the delay until the invitation counts
 */
public record FollowUpWanted(
        SubjectRef subject, String questionnaire, PersonId respondent, Set<String> questionKeys, Instant at) {}
