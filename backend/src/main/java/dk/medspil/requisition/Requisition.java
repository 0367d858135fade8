package dk.medspil.requisition;

import static dk.medspil.requisition.Status.ACCEPTED;
import static dk.medspil.requisition.Status.ASSIGNED;
import static dk.medspil.requisition.Status.AWAITING_CAPACITY;
import static dk.medspil.requisition.Status.AWAITING_REPLY;
import static dk.medspil.requisition.Status.CLOSED;
import static dk.medspil.requisition.Status.CONCLUDING;
import static dk.medspil.requisition.Status.IN_PROGRESS;
import static dk.medspil.requisition.Status.RECEIVED;

import dk.medspil.directory.PersonId;
import dk.medspil.platform.problem.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * The ticket: a request for help on its way through the office. Each verb guards the transition, changes the state and
 * writes the timeline; who and when are arguments. The columns stand in {@link RequisitionRecord}.
 */
@Entity
@DynamicUpdate
@Table(name = "requisition")
class Requisition extends RequisitionRecord {

    /** For JPA. */
    protected Requisition() {}

    /** Receives a request, from the form or entered by staff for a caller. */
    static Requisition receive(
            RequisitionNumber number,
            Submission submission,
            Channel channel,
            @Nullable PersonId enteredBy,
            Instant firstResponseDue,
            Instant now) {
        Requisition requisition = new Requisition();
        requisition.isReceived(number, submission, channel, enteredBy, firstResponseDue, now);
        requisition.write(
                EntryKind.CHANGE,
                enteredBy == null ? submission.requester() : enteredBy,
                enteredBy == null ? TimelineCode.RECEIVED : TimelineCode.CALL_ENTERED,
                Map.of(),
                null,
                now);
        return requisition;
    }

    /** Takes the case on: now, or with somebody named for it at once. @throws RequisitionNotScreenable in any other state */
    void accept(ScreeningFacts facts, PersonId by, Instant now) {
        requireScreenable();
        isScreened(facts, now);
        status = consultantId == null ? ACCEPTED : ASSIGNED;
        assignedAt = consultantId == null ? null : now;
        respondedFirst(now);
        write(EntryKind.DECISION, by, TimelineCode.ACCEPTED, screeningParams(), null, now);
    }

    /** Takes the case on, for when there is capacity. @throws RequisitionNotScreenable in any other state */
    void acceptWaiting(ScreeningFacts facts, Instant expectedStart, PersonId by, Instant now) {
        requireScreenable();
        isScreened(facts, now);
        status = AWAITING_CAPACITY;
        this.expectedStart = expectedStart;
        respondedFirst(now);
        Map<String, String> params = new LinkedHashMap<>(screeningParams());
        params.put("expectedStart", expectedStart.toString());
        write(EntryKind.DECISION, by, TimelineCode.ACCEPTED_WAITING, params, null, now);
    }

    /** Asks the requester; the clock stands until the reply. @throws RequisitionNotScreenable in any other state */
    void askBack(String question, PersonId by, Instant now) {
        requireScreenable();
        status = AWAITING_REPLY;
        waitingSince = now;
        respondedFirst(now);
        write(EntryKind.MESSAGE_OUT, by, TimelineCode.QUESTION_ASKED, Map.of(), question, now);
    }

    /** As below, from the page of the case. */
    TimelineEntry recordReply(String text, PersonId by, WorkingTime time, Instant now) {
        return recordReply(text, Map.of(), by, time, now);
    }

    /** The requester's reply, and how it came. @throws RequisitionNotAwaitingReply when no question is open */
    TimelineEntry recordReply(String text, Map<String, String> params, PersonId by, WorkingTime time, Instant now) {
        requireStatus(AWAITING_REPLY, RequisitionNotAwaitingReply::new);
        endWaiting(time, now);
        status = RECEIVED;
        return write(EntryKind.MESSAGE_IN, by, TimelineCode.REPLIED, params, text, now);
    }

    /** Sends the requester elsewhere. @throws RequisitionNotScreenable in any other state */
    Closure refer(String to, String text, PersonId by, Instant now) {
        requireScreenable();
        respondedFirst(now);
        write(EntryKind.DECISION, by, TimelineCode.REFERRED, Map.of("to", PlainText.line(to)), text, now);
        return close(ClosureKind.REFERRED, by, text, now);
    }

    /** Says no, with the reason. @throws RequisitionNotScreenable in any other state */
    Closure decline(String reason, PersonId by, Instant now) {
        requireScreenable();
        respondedFirst(now);
        write(EntryKind.DECISION, by, TimelineCode.DECLINED, Map.of(), reason, now);
        return close(ClosureKind.DECLINED, by, reason, now);
    }

    /** Answers in the first contact and closes. @throws RequisitionNotScreenable in any other state */
    Closure answerAtOnce(ScreeningFacts facts, String answer, ConclusionFacts conclusion, PersonId by, Instant now) {
        requireScreenable();
        isScreened(facts, now);
        if (consultantId == null) {
            consultantId = by.value();
        }
        assignedAt = now;
        advisedAt = now;
        isConcluded(conclusion);
        respondedFirst(now);
        write(
                EntryKind.MESSAGE_OUT,
                by,
                TimelineCode.ANSWERED,
                Map.of("outcome", conclusion.outcome().name()),
                answer,
                now);
        return close(ClosureKind.ANSWERED, by, null, now);
    }

    /** There is capacity now. @throws RequisitionNotAwaitingCapacity in any other state */
    void beginFromCapacity(@Nullable PersonId by, Instant now) {
        requireStatus(AWAITING_CAPACITY, RequisitionNotAwaitingCapacity::new);
        status = consultantId == null ? ACCEPTED : ASSIGNED;
        assignedAt = consultantId == null ? null : now;
        write(EntryKind.DECISION, by, TimelineCode.CAPACITY_FOUND, Map.of(), null, now);
    }

    /** Gives the case to a consultant, or to another one. @throws RequisitionNotAssignable before it is accepted */
    void assign(PersonId consultant, PersonId by, Instant now) {
        requireOpen();
        require(status != RECEIVED && status != AWAITING_REPLY, RequisitionNotAssignable::new);
        boolean first = consultantId == null;
        consultantId = consultant.value();
        if (status == ACCEPTED) {
            status = ASSIGNED;
        }
        if (assignedAt == null && status != AWAITING_CAPACITY) {
            assignedAt = now;
        }
        write(
                EntryKind.DECISION,
                by,
                first ? TimelineCode.ASSIGNED : TimelineCode.REASSIGNED,
                Map.of("consultantId", consultant.toString()),
                null,
                now);
    }

    /** Moves the deadline of what is under way. @throws RequisitionNotPlannable before it is assigned, or when closed */
    void moveDeadline(Instant to, PersonId by, Instant now) {
        requireOpen();
        require(status == ASSIGNED || status == IN_PROGRESS || status == CONCLUDING, RequisitionNotPlannable::new);
        Map<String, String> params = new LinkedHashMap<>();
        if (deadline != null) {
            params.put("before", deadline.toString());
        }
        params.put("deadline", to.toString());
        deadline = to;
        write(EntryKind.DECISION, by, TimelineCode.DEADLINE_MOVED, params, null, now);
    }

    /** Says what the facts are, found later than at the screening. @throws RequisitionNotCorrectable otherwise */
    void correct(CaseFacts facts, @Nullable Instant deadline, Map<String, String> changes, PersonId by, Instant now) {
        require(summary().correctable(), RequisitionNotCorrectable::new);
        isCorrected(facts, deadline);
        write(EntryKind.CHANGE, by, TimelineCode.FACTS_CHANGED, changes, null, now);
    }

    /** Says what will be done. @throws RequisitionNotPlannable without a consultant, or after the advice */
    void plan(PlanFacts facts, PersonId by, Instant now) {
        requireOpen();
        require(status == ASSIGNED || status == IN_PROGRESS, RequisitionNotPlannable::new);
        status = IN_PROGRESS;
        plan = clean(facts.plan());
        if (facts.deadline() != null) {
            deadline = facts.deadline();
        }
        Map<String, String> params = deadline == null ? Map.of() : Map.of("deadline", deadline.toString());
        write(EntryKind.TASK, by, TimelineCode.PLANNED, params, facts.plan(), now);
    }

    /** The advice has been given. @throws RequisitionNotInProgress in any other state */
    void finishAdvice(String done, PersonId by, Instant now) {
        requireOpen();
        requireStatus(IN_PROGRESS, RequisitionNotInProgress::new);
        status = CONCLUDING;
        advisedAt = now;
        write(EntryKind.TASK, by, TimelineCode.ADVICE_FINISHED, Map.of(), done, now);
    }

    /** Closes after advice. @throws RequisitionNotConcludable in any other state */
    Closure conclude(ConclusionFacts facts, PersonId by, Instant now) {
        requireOpen();
        requireStatus(CONCLUDING, RequisitionNotConcludable::new);
        isConcluded(facts);
        write(
                EntryKind.DECISION,
                by,
                TimelineCode.CONCLUDED,
                Map.of("outcome", facts.outcome().name()),
                facts.summary(),
                now);
        return close(ClosureKind.CONCLUDED, by, null, now);
    }

    /**
     * Takes a closed case up again; it goes on with a new plan.
     *
     * @param last the closure that ends by this
     * @throws RequisitionNotReopenable if it is open, or was closed without advice
     * @throws ReopeningTooLate when more than {@code days} have gone since the closure
     */
    void reopen(@Nullable Closure last, String reason, PersonId by, int days, Instant now) {
        Instant until = summary().reopenableUntil(days).orElseThrow(RequisitionNotReopenable::new);
        if (last == null) {
            throw new RequisitionNotReopenable();
        }
        require(!now.isAfter(until), ReopeningTooLate::new);
        last.isEnded(PlainText.lines(reason), by, now);
        status = consultantId == null ? ACCEPTED : ASSIGNED;
        closure = null;
        closedAt = null;
        timesReopened++;
        write(EntryKind.DECISION, by, TimelineCode.REOPENED, Map.of(), reason, now);
    }

    /** The requester, or staff for them, takes the request back. @throws RequisitionAlreadyClosed when it is too late */
    Closure withdraw(String reason, @Nullable PersonId by, WorkingTime time, Instant now) {
        requireOpen();
        endWaiting(time, now);
        write(EntryKind.DECISION, by, TimelineCode.WITHDRAWN, Map.of(), reason, now);
        return close(ClosureKind.WITHDRAWN, by, reason, now);
    }

    /** It goes on in another case. @throws RequisitionAlreadyClosed when it is too late */
    Closure merge(RequisitionNumber into, String reason, PersonId by, WorkingTime time, Instant now) {
        requireOpen();
        endWaiting(time, now);
        write(EntryKind.DECISION, by, TimelineCode.MERGED, Map.of("into", into.toString()), reason, now);
        return close(ClosureKind.MERGED, by, reason, now);
    }

    /** Another case goes on in this one. @throws RequisitionAlreadyClosed when it is closed */
    void takeIn(RequisitionNumber other, String reason, PersonId by, Instant now) {
        requireOpen();
        write(EntryKind.DECISION, by, TimelineCode.MERGED_IN, Map.of("from", other.toString()), reason, now);
    }

    /** No reply came. @throws RequisitionNotAwaitingReply when no question is open */
    Closure lapse(WorkingTime time, Instant now) {
        requireStatus(AWAITING_REPLY, RequisitionNotAwaitingReply::new);
        endWaiting(time, now);
        write(EntryKind.DECISION, null, TimelineCode.LAPSED, Map.of(), null, now);
        return close(ClosureKind.LAPSED, null, null, now);
    }

    /** A message of the office. It may follow a closure; it is a first response. */
    TimelineEntry writeOut(String text, PersonId by, Instant now) {
        respondedFirst(now);
        return write(EntryKind.MESSAGE_OUT, by, TimelineCode.MESSAGE, Map.of(), text, now);
    }

    /**
     * A message of the requester or a colleague, when no question is open. It may ask for a closed case to be taken up again.
     *
     * @throws RequisitionAlreadyClosed when it is closed and can't be reopened any more
     */
    TimelineEntry writeIn(String text, PersonId by, int reopenDays, Instant now) {
        require(summary().takesWords(reopenDays, now), RequisitionAlreadyClosed::new);
        return write(EntryKind.MESSAGE_IN, by, TimelineCode.MESSAGE, Map.of(), text, now);
    }

    /** Who of the office sees it from now on: its participants and the managers, or everybody again. */
    void setConfidential(boolean confidential, @Nullable String reason, PersonId by, Instant now) {
        this.confidential = confidential;
        TimelineCode code = confidential ? TimelineCode.MADE_CONFIDENTIAL : TimelineCode.CONFIDENTIALITY_LIFTED;
        write(EntryKind.CHANGE, by, code, Map.of(), reason, now);
    }

    /** A line that changes nothing else: a note, a file, hours, a colleague, a decision on relevance. */
    TimelineEntry add(
            EntryKind kind,
            TimelineCode code,
            Map<String, String> params,
            @Nullable String text,
            @Nullable PersonId by,
            Instant now) {
        return write(kind, by, code, params, text, now);
    }

    private Closure close(ClosureKind kind, @Nullable PersonId by, @Nullable String reason, Instant now) {
        status = CLOSED;
        closure = kind;
        closedAt = now;
        if (firstClosedAt == null) {
            firstClosedAt = now;
        }
        return new Closure(id, kind, by == null ? null : by.value(), clean(reason), now);
    }

    private void requireScreenable() {
        requireOpen();
        requireStatus(RECEIVED, RequisitionNotScreenable::new);
    }

    private void requireOpen() {
        require(status != CLOSED, RequisitionAlreadyClosed::new);
    }

    private void requireStatus(Status wanted, Supplier<? extends Refusal> otherwise) {
        require(status == wanted, otherwise);
    }

    private static void require(boolean holds, Supplier<? extends Refusal> otherwise) {
        if (!holds) {
            throw otherwise.get();
        }
    }
}
