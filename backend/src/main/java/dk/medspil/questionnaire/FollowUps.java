package dk.medspil.questionnaire;

import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonsMerged;
import dk.medspil.platform.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk that keeps follow-ups: who is asked about what, when, and how it ended. The process calls it; all its verbs
 * may be repeated (a job that is tried again) and then change nothing. All moments are instants of the office's clock.
 */
@Service
@Transactional
public class FollowUps {

    private final FollowUpRows followUps;
    private final InvitationRows invitations;
    private final Questionnaires questionnaires;
    private final AskingTimes times;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FollowUps(
            FollowUpRows followUps,
            InvitationRows invitations,
            Questionnaires questionnaires,
            AskingTimes times,
            ApplicationEventPublisher events,
            Clock clock) {
        this.followUps = followUps;
        this.invitations = invitations;
        this.questionnaires = questionnaires;
        this.times = times;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens the follow-up of a closed, relevant subject; nothing is sent yet.
     *
     * @param questionKeys questions of the newest published version of {@link Questionnaires#REQUISITION_FOLLOW_UP}
     * @return empty when the subject has a follow-up that isn't cancelled: a given answer stays, and nobody is asked twice
     * @throws Refusal 422 when a question is not in the questionnaire
     */
    public Optional<FollowUpId> open(SubjectRef subject, PersonId respondent, Set<String> questionKeys, Instant at) {
        return open(subject, Questionnaires.REQUISITION_FOLLOW_UP, respondent, questionKeys, at);
    }

    /**
     * Opens the follow-up of a subject; nothing is sent yet.
     *
     * @param questionnaire the name of a published questionnaire; its newest version is asked
     * @return empty when the subject has a follow-up that isn't cancelled
     * @throws Refusal 422 when nothing is published under that name, or a question is not in it
     */
    public Optional<FollowUpId> open(
            SubjectRef subject, String questionnaire, PersonId respondent, Set<String> questionKeys, Instant at) {
        QuestionnaireVersion version = questionnaires.newest(questionnaire);
        if (questionKeys.isEmpty() || !version.keys().containsAll(questionKeys)) {
            throw Refusal.refused("unknown-question", "questionKeys");
        }
        Set<String> asked = new HashSet<>(questionKeys);
        asked.addAll(version.alwaysAsked());
        FollowUpId id = FollowUpId.next();
        return followUps.add(id, subject, respondent, version.id(), asked, at) ? Optional.of(id) : Optional.empty();
    }

    /**
     * Asks other questions than was said at its opening, as long as no invitation is out; what everyone is asked stays.
     *
     * @return whether the questions are those now; false when there is no such follow-up
     */
    public boolean askInstead(SubjectRef subject, Set<String> questionKeys) {
        return followUps.askInstead(subject, questionKeys);
    }

    /**
     * Invites the respondent, or lets the follow-up join an invitation of the same person and wave that is out and not
     * yet halfway to its end: then {@link Invitation#joined()} says that no mail is due, and
     * {@link Invitation#expiresAt()} is that invitation's, since they end together.
     *
     * @param wave 1 or 2
     * @param expiresAt until when a new invitation may be answered
     * @return empty when the person has opted out (the follow-up has ended so) or the follow-up was cancelled
     */
    public Optional<Invitation> invite(FollowUpId id, int wave, Instant expiresAt) {
        Instant now = clock.instant();
        FollowUpRows.Row followUp = lock(id);
        Optional<Invitation> before = invitations.find(id, wave);
        if (before.isPresent()) {
            return before;
        }
        if (followUp.status() == FollowUpStatus.CANCELLED || followUp.status() == FollowUpStatus.OPTED_OUT) {
            return Optional.empty();
        }
        if (followUps.hasOptedOut(followUp.respondent())) {
            followUps.end(id, FollowUpStatus.OPTED_OUT, now);
            return Optional.empty();
        }
        Invitation invitation = invitations
                .joinable(followUp.respondent(), wave, followUp.version(), now)
                .orElseGet(() -> newInvitation(followUp, wave, now, expiresAt));
        invitations.serve(invitation.id(), id, wave);
        followUps.invited(id, wave);
        return Optional.of(invitation);
    }

    /** Whether the respondent may be invited: not opted out, and the follow-up wasn't cancelled. */
    @Transactional(readOnly = true)
    public boolean mayInvite(FollowUpId id) {
        FollowUpRows.Row followUp = followUps.find(id).orElseThrow(Refusal::notFound);
        return followUp.status() != FollowUpStatus.CANCELLED
                && followUp.status() != FollowUpStatus.OPTED_OUT
                && !followUps.hasOptedOut(followUp.respondent());
    }

    /**
     * From when on the respondent may be invited: now or earlier means now.
     *
     * @return empty when nobody may be asked at all, see {@link #mayInvite}
     */
    public Optional<Instant> mayInviteFrom(FollowUpId id, int wave) {
        FollowUpRows.Row followUp = followUps.find(id).orElseThrow(Refusal::notFound);
        if (followUp.status() == FollowUpStatus.CANCELLED || followUp.status() == FollowUpStatus.OPTED_OUT) {
            return Optional.empty();
        }
        PersonAsked person = followUps.asked(followUp.respondent());
        return person.optedOut() ? Optional.empty() : Optional.of(times.from(followUp, wave, person));
    }

    /** A reminder of the invitation was posted. */
    public void markReminded(InvitationId id, Instant at) {
        invitations.reminded(id, at);
    }

    /**
     * An invitation that came back goes out again, with a new link and a new end; what it serves runs again.
     *
     * @return the follow-ups that run again
     * @throws Refusal 409 when it hasn't come back, or was answered meanwhile
     */
    public List<FollowUpId> sendAnew(InvitationId id, Instant expiresAt) {
        if (!invitations.sendAnew(id, expiresAt)) {
            throw Refusal.conflict("invitation-not-returned");
        }
        return followUps.askAgain(id);
    }

    /** The respondent has opted out before, so that nobody is asked: the follow-up ends so. */
    public void markNotAsked(FollowUpId id, Instant at) {
        followUps.end(id, FollowUpStatus.OPTED_OUT, at);
    }

    private Invitation newInvitation(FollowUpRows.Row followUp, int wave, Instant now, Instant expiresAt) {
        Invitation invitation = new Invitation(
                InvitationId.next(),
                followUp.respondent(),
                wave,
                1,
                InvitationStatus.INVITED,
                now,
                null,
                null,
                null,
                expiresAt,
                false);
        invitations.add(invitation, followUp.version());
        return invitation;
    }

    /** The recipient's server took a mail of the invitation, or the person was reached by telephone. */
    public void markDelivered(InvitationId id, Instant at) {
        invitations.delivered(id, at);
    }

    /**
     * A mail of the invitation came back. Its follow-ups end undeliverable, unless a person has opened or answered it;
     * the link works until it expires all the same.
     */
    public void markBounced(InvitationId id, Instant at) {
        if (invitations.bounced(id, at)) {
            followUps
                    .endServedBy(id, FollowUpStatus.UNDELIVERABLE, at)
                    .forEach(followUp -> events.publishEvent(new FollowUpUndeliverable(followUp, at)));
        }
    }

    /** The time to answer the present wave is over: the invitation and all that it serves end. */
    public void markExpired(FollowUpId id, Instant at) {
        FollowUpRows.Row followUp = followUps.find(id).orElseThrow(Refusal::notFound);
        if (!followUp.status().runs()) {
            return;
        }
        Optional<Invitation> invitation = invitations.find(id, followUp.wave());
        if (invitation.isEmpty()) {
            followUps.end(id, FollowUpStatus.EXPIRED, at);
            return;
        }
        invitations.end(invitation.get().id(), InvitationStatus.EXPIRED, at);
        followUps.endServedBy(invitation.get().id(), FollowUpStatus.EXPIRED, at);
    }

    /**
     * Cancels the follow-up, unless an answer was given; its invitation too when it serves nothing else.
     *
     * @return whether it was cancelled now
     */
    public boolean cancel(FollowUpId id, String reason, Instant at) {
        FollowUpRows.Row followUp = followUps.find(id).orElseThrow(Refusal::notFound);
        Optional<InvitationId> invitation =
                invitations.find(id, followUp.wave()).map(Invitation::id);
        // the invitation is locked before its follow-ups, as everywhere: an answer may be coming in
        invitation.ifPresent(invitations::lock);
        if (!followUps.cancel(id, reason, at)) {
            return false;
        }
        invitation
                .filter(it ->
                        followUps.servedBy(it).stream().allMatch(other -> other.status() == FollowUpStatus.CANCELLED))
                .ifPresent(it -> invitations.end(it, InvitationStatus.CANCELLED, at));
        return true;
    }

    /** The subject was reopened: its follow-up is cancelled unless it was answered. The cancelled one, if any. */
    public Optional<FollowUpId> cancelOf(SubjectRef subject, String reason, Instant at) {
        return followUps.standing(subject).map(FollowUpRows.Row::id).filter(id -> cancel(id, reason, at));
    }

    /**
     * Whether the mails of its present invitation are sent on behalf of this follow-up: of several that one invitation
     * serves, the first that isn't cancelled. False when it doesn't run.
     */
    @Transactional(readOnly = true)
    public boolean speaksFor(FollowUpId id) {
        return followUps
                .find(id)
                .filter(followUp -> followUp.status() == FollowUpStatus.INVITED)
                .flatMap(followUp -> invitations.find(id, followUp.wave()))
                .flatMap(invitation -> followUps.servedBy(invitation.id()).stream()
                        .filter(other -> other.status() == FollowUpStatus.INVITED)
                        .findFirst())
                .filter(first -> first.id().equals(id))
                .isPresent();
    }

    /** Two persons turned out to be one, who is asked, and who has opted out, from now on. */
    @EventListener
    void merged(PersonsMerged event) {
        followUps.hand(event.from(), event.into());
        invitations.hand(event.from(), event.into());
    }

    /** Makes all links sent so far useless; the number that the next token is made with. */
    public int renewLink(InvitationId id) {
        return invitations.renew(id);
    }

    /** The follow-up, as it stands now. */
    @Transactional(readOnly = true)
    public Optional<FollowUpView> find(FollowUpId id) {
        return followUps.find(id).map(this::view);
    }

    /** The follow-up of that subject that isn't cancelled. */
    @Transactional(readOnly = true)
    public Optional<FollowUpView> of(SubjectRef subject) {
        return followUps.standing(subject).map(this::view);
    }

    /** The running follow-ups of that subject. */
    @Transactional(readOnly = true)
    public List<FollowUpView> openOf(SubjectRef subject) {
        return of(subject).filter(view -> view.status().runs()).stream().toList();
    }

    /** Whether any follow-up still waits for its day or for an answer. */
    @Transactional(readOnly = true)
    public boolean anyRuns() {
        return followUps.anyRuns();
    }

    /** The invitation of a follow-up in a wave. */
    @Transactional(readOnly = true)
    public Optional<Invitation> invitation(FollowUpId id, int wave) {
        return invitations.find(id, wave);
    }

    /** One invitation. */
    @Transactional(readOnly = true)
    public Optional<Invitation> invitation(InvitationId id) {
        return invitations.find(id);
    }

    /** What an invitation asks about, oldest follow-up first, cancelled ones left out. */
    @Transactional(readOnly = true)
    public List<SubjectRef> subjectsOf(InvitationId id) {
        return followUps.servedBy(id).stream()
                .filter(row -> row.status() != FollowUpStatus.CANCELLED)
                .map(FollowUpRows.Row::subject)
                .toList();
    }

    /** The follow-ups that an invitation serves, oldest first, cancelled ones left out. */
    @Transactional(readOnly = true)
    public List<FollowUpView> servedBy(InvitationId id) {
        return followUps.servedBy(id).stream()
                .filter(row -> row.status() != FollowUpStatus.CANCELLED)
                .map(this::view)
                .toList();
    }

    /** Invitations sent at or after that moment, oldest first. */
    @Transactional(readOnly = true)
    public List<Invitation> invitationsCreatedSince(Instant since) {
        return invitations.invitedSince(since);
    }

    private FollowUpRows.Row lock(FollowUpId id) {
        return followUps.lock(id).orElseThrow(Refusal::notFound);
    }

    private FollowUpView view(FollowUpRows.Row row) {
        return new FollowUpView(
                row.id(),
                row.subject(),
                row.respondent(),
                row.questionKeys(),
                row.status(),
                row.wave(),
                row.begunAt(),
                row.endedAt(),
                row.wave() == 0 ? null : invitations.find(row.id(), row.wave()).orElse(null));
    }
}
