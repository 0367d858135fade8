package dk.medspil.questionnaire;

import dk.medspil.audit.AccessLog;
import dk.medspil.audit.AuditLog;
import dk.medspil.directory.PersonId;
import dk.medspil.platform.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk where a respondent answers, once, and where it is decided who may read it: a manager by name, each look
 * logged with its purpose; the consultant only what the respondent opened to them; all others figures.
 */
@Service
@Transactional
public class Answers {

    private final InvitationRows invitations;
    private final FollowUpRows followUps;
    private final ResponseRows responses;
    private final Questionnaires questionnaires;
    private final AnswerPages pages;
    private final AuditLog auditLog;
    private final AccessLog accessLog;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Answers(
            InvitationRows invitations,
            FollowUpRows followUps,
            ResponseRows responses,
            Questionnaires questionnaires,
            AnswerPages pages,
            AuditLog auditLog,
            AccessLog accessLog,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invitations = invitations;
        this.followUps = followUps;
        this.responses = responses;
        this.questionnaires = questionnaires;
        this.pages = pages;
        this.auditLog = auditLog;
        this.accessLog = accessLog;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whether a link of that generation still opens the invitation.
     *
     * @throws Refusal 410 when the link was replaced by a newer one, or its invitation is unknown
     */
    @Transactional(readOnly = true)
    public void requireLink(InvitationId id, int generation) {
        boolean opens = invitations
                .find(id)
                .filter(invitation -> invitation.generation() == generation)
                .isPresent();
        if (!opens) {
            throw Refusal.gone("answer-link-replaced");
        }
    }

    /** The respondent's page in that language. Reading it changes nothing. */
    @Transactional(readOnly = true)
    public AnswerPage page(InvitationId id, Locale locale) {
        return pages.page(invitation(id), locale, clock.instant());
    }

    /**
     * A person pressed «start».
     *
     * @throws Refusal 409 when it can't be answered any more
     */
    public void start(InvitationId id) {
        Instant now = clock.instant();
        if (!invitations.opened(id, now)) {
            throw closed(invitation(id), now);
        }
    }

    /**
     * Keeps what was chosen so far, so that it is there next time; the last one to save wins.
     *
     * @throws Refusal 409 when it can't be answered any more, 422 when it names a question or an answer that wasn't
     *     to be had
     */
    public void save(InvitationId id, AnswerContent content) {
        Instant now = clock.instant();
        requireAsked(id, content);
        if (!invitations.opened(id, now)) {
            throw closed(invitation(id), now);
        }
        responses.keep(id, content, now);
    }

    /**
     * Hands in, once. The same content again is told when it was handed in and changes nothing.
     *
     * @return when it was handed in
     * @throws Refusal 409 when something else was handed in before or it can't be answered any more, 422 when it names a
     *     question that wasn't asked
     */
    public Instant submit(InvitationId id, AnswerContent content, Instant now) {
        requireAsked(id, content);
        if (!invitations.answered(id, now)) {
            return responses
                    .receipt(id)
                    .filter(receipt -> receipt.sha256().equals(ResponseRows.sha256(content)))
                    .map(ResponseRows.Receipt::submittedAt)
                    .orElseThrow(() -> closed(invitation(id), now));
        }
        responses.handIn(id, content, now, null);
        auditLog.record("ANSWER_SUBMITTED", "INVITATION", id.value(), null, Map.of());
        List<FollowUpId> answered = followUps.answered(id, now);
        events.publishEvent(new ResponseSubmitted(id, answered, now));
        return now;
    }

    /**
     * What is asked in a telephone interview: the questions, nothing that the respondent has chosen before. Whoever asks
     * may enter answers; each look is logged.
     */
    public AnswerPage interview(InvitationId id, PersonId by, Locale locale) {
        accessLog.looked(by.value(), "interview", id.value(), "telephone");
        return pages.page(invitation(id), locale, clock.instant()).forInterview();
    }

    /**
     * Hands in what was answered by telephone: once, marked with who entered it and the number that was called.
     *
     * @throws Refusal 409 when an answer is there already or it can't be answered any more, 422 as for {@link #submit}
     */
    public Instant enterByTelephone(InvitationId id, AnswerContent content, String phone, PersonId by) {
        Instant now = clock.instant();
        requireAsked(id, content);
        if (!invitations.answeredByTelephone(id, now)) {
            throw closed(invitation(id), now);
        }
        responses.handIn(id, content, now, new ResponseRows.Interview(by, phone.strip()));
        auditLog.record("ANSWER_ENTERED", "INVITATION", id.value(), by.value(), Map.of());
        events.publishEvent(new ResponseSubmitted(id, followUps.answered(id, now), now));
        return now;
    }

    /**
     * The person of the invitation wants no questionnaires any more: all that run end, none is sent later. What was
     * handed in stays.
     */
    public void optOut(InvitationId id) {
        Instant now = clock.instant();
        PersonId person = invitation(id).person();
        followUps.optOut(person, id, now);
        auditLog.record("ANSWERS_OPTED_OUT", "PERSON", person.value(), null, Map.of());
        invitations.endAllOf(person, InvitationStatus.OPTED_OUT, now);
        List<FollowUpId> ended = followUps.optOutAllOf(person, now);
        if (!ended.isEmpty()) {
            events.publishEvent(new FollowUpOptedOut(ended, now));
        }
    }

    /**
     * What the case's consultant may read: only what the respondent opened with «my consultant may read this», newest
     * first. Whoever asks has checked that it is the consultant of the case.
     */
    @Transactional(readOnly = true)
    public List<OpenedAnswer> forConsultant(SubjectRef subject, Locale locale) {
        return responses.about(subject, true).stream()
                .map(response -> pages.opened(response, locale))
                .toList();
    }

    /** What was answered, by name: for managers only (the caller checks the right), and logged with its purpose. */
    public List<GivenResponse> byName(SubjectRef subject, PersonId manager, String purpose) {
        accessLog.looked(manager.value(), "answer", subject.id(), purpose);
        return responses.about(subject, false);
    }

    private Invitation invitation(InvitationId id) {
        return invitations.find(id).orElseThrow(Refusal::notFound);
    }

    private void requireAsked(InvitationId id, AnswerContent content) {
        List<FollowUpRows.Row> served = followUps.servedBy(id);
        if (served.isEmpty()) {
            throw Refusal.notFound();
        }
        Set<String> asked = new HashSet<>();
        served.forEach(followUp -> asked.addAll(followUp.questionKeys()));
        // an invitation serves follow-ups of one version only
        AnswerRules.require(questionnaires.version(served.get(0).version()), asked, content);
    }

    private static Refusal closed(Invitation invitation, Instant now) {
        return switch (AnswerPages.status(invitation, now)) {
            case ANSWERED -> Refusal.conflict("already-answered");
            case OPTED_OUT -> Refusal.conflict("answer-opted-out");
            case CANCELLED -> Refusal.conflict("answer-cancelled");
            case EXPIRED, OPEN -> Refusal.conflict("answer-expired");
        };
    }
}
