package dk.medspil.process;

import dk.medspil.questionnaire.FollowUpId;
import dk.medspil.questionnaire.FollowUpOptedOut;
import dk.medspil.questionnaire.FollowUpUndeliverable;
import dk.medspil.questionnaire.FollowUpUnwanted;
import dk.medspil.questionnaire.FollowUpWanted;
import dk.medspil.questionnaire.FollowUps;
import dk.medspil.questionnaire.ResponseSubmitted;
import dk.medspil.questionnaire.SubjectRef;
import dk.medspil.requisition.ClosureKind;
import dk.medspil.requisition.RelevanceDecided;
import dk.medspil.requisition.RelevanceView;
import dk.medspil.requisition.RequisitionClosed;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionId;
import dk.medspil.requisition.RequisitionReopened;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the engine what happens to follow-ups: one instance for each closed requisition that is relevant for a success
 * criterion, in the transaction that closes it, and for each other subject that somebody is to be asked about. Its
 * business key is the follow-up's id.
 */
@Component
@Transactional
class FollowUpHandling {

    static final String PROCESS = "follow-up";
    static final String FOLLOW_UP_ID = "followUpId";
    static final String WAVE = "wave";

    /** The question that stands for each criterion. */
    private static final Map<String, String> QUESTIONS =
            Map.of("S13", "new-methods", "S14", "cooperation", "S15", "efforts");

    private final FollowUps followUps;
    private final RequisitionDesk desk;
    private final EngineRoom engine;

    FollowUpHandling(FollowUps followUps, RequisitionDesk desk, EngineRoom engine) {
        this.followUps = followUps;
        this.desk = desk;
        this.engine = engine;
    }

    @EventListener
    void closed(RequisitionClosed event) {
        if (event.kind().advised()) {
            Set<String> questions = questions(event.relevantFor().stream());
            if (!questions.isEmpty()) {
                open(event.id(), questions, event.at());
            }
        }
    }

    private void open(RequisitionId id, Set<String> questions, Instant at) {
        begin(followUps.open(
                SubjectRef.requisition(id.value()), desk.summary(id).requester(), questions, at));
    }

    /** Not only requisitions are asked about; whoever knows the other subjects says when. */
    @EventListener
    void wanted(FollowUpWanted event) {
        begin(followUps.open(
                event.subject(), event.questionnaire(), event.respondent(), event.questionKeys(), event.at()));
    }

    @EventListener
    void unwanted(FollowUpUnwanted event) {
        cancel(event.subject(), event.reason(), event.at());
    }

    private void begin(Optional<FollowUpId> opened) {
        opened.ifPresent(followUp ->
                engine.start(PROCESS, followUp.toString(), Map.of(FOLLOW_UP_ID, followUp.toString(), WAVE, 1)));
    }

    private Set<String> questions(RequisitionId id) {
        return questions(desk.relevance(id).stream()
                .filter(RelevanceView::countsAsRelevant)
                .map(RelevanceView::criterion));
    }

    private static Set<String> questions(Stream<String> criteria) {
        return criteria.filter(QUESTIONS::containsKey).map(QUESTIONS::get).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A manager's word after the closure. When nothing relevant remains, nobody is asked; when something is relevant only
     * now, it is asked about: together with the rest while no invitation is out, or by a follow-up of its own.
     */
    @EventListener
    void relevanceDecided(RelevanceDecided event) {
        ClosureKind closure = desk.summary(event.id()).closure();
        if (closure == null || !closure.advised()) {
            return;
        }
        Set<String> questions = questions(event.id());
        if (questions.isEmpty()) {
            cancel(SubjectRef.requisition(event.id().value()), "NOT_RELEVANT", event.at());
        } else if (!followUps.askInstead(SubjectRef.requisition(event.id().value()), questions)) {
            open(event.id(), questions, event.at());
        }
    }

    @EventListener
    void reopened(RequisitionReopened event) {
        cancel(SubjectRef.requisition(event.id().value()), "REOPENED", event.at());
    }

    private void cancel(SubjectRef subject, String reason, Instant at) {
        followUps.cancelOf(subject, reason, at).ifPresent(followUp -> tell(followUp, "Message_FollowUpCancelled"));
    }

    @EventListener
    void answered(ResponseSubmitted event) {
        event.followUps().forEach(followUp -> tell(followUp, "Message_FollowUpAnswered"));
    }

    @EventListener
    void optedOut(FollowUpOptedOut event) {
        event.followUps().forEach(followUp -> tell(followUp, "Message_FollowUpOptedOut"));
    }

    @EventListener
    void undeliverable(FollowUpUndeliverable event) {
        tell(event.followUp(), "Message_FollowUpUndeliverable");
    }

    /** The instance may have ended before: an answer is taken also then. */
    private void tell(FollowUpId followUp, String message) {
        engine.tellIfWaiting(followUp.toString(), message);
    }
}
