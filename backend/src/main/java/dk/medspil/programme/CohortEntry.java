package dk.medspil.programme;

import dk.medspil.questionnaire.SubjectRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit enters the cohort of a criterion through a subject: a requisition was closed after advice was given.
 *
 * @param criterion such as S13
 * @param unit who is counted: for S13 to S15 the requester, a person of the directory
 * @param firstClosedAt decides the period; stays the same when the case is closed again
 * @param relevant what was decided; while {@code pending} the unit counts as relevant all the same
 * @param byRule whether the rule alone decided, or a person against it
 * @param reason why, as recorded with the decision
 * @param author who decided; null when the rule did
 * @param pending «not relevant» against the proposal that still needs a manager
 * @param area where the requisition belongs, for the breakdown; likewise subject and kind of organisation
 */
public record CohortEntry(
        String criterion,
        UUID unit,
        SubjectRef subjectRef,
        Instant firstClosedAt,
        boolean relevant,
        boolean byRule,
        String reason,
        @Nullable UUID author,
        Instant decidedAt,
        boolean pending,
        UUID area,
        String subject,
        String organisationKind) {}
