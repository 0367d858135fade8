package dk.medspil.requisition;

import dk.medspil.directory.PersonId;
import dk.medspil.files.FileId;
import dk.medspil.method.MethodCatalogue;
import dk.medspil.method.MethodId;
import dk.medspil.platform.calendar.BusinessCalendar;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.settings.Setting;
import dk.medspil.platform.settings.Settings;
import dk.medspil.platform.time.Office;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk that every requisition passes. Each verb guards the transition, writes the timeline and publishes what
 * happened, in the caller's transaction if there is one. What is wrong in the present state is a {@link Refusal} 409
 * named as a fact, such as {@link RequisitionAlreadyClosed}; an id that nobody has is 404. Two who change the same
 * requisition at once: the later one gets 409.
 */
@Component
@Transactional
public class RequisitionDesk {

    private final Books books;
    private final NumberSeries numbers;
    private final CaseLinks links;
    private final Relevance relevance;
    private final HandedOver handedOver;
    private final Attachments attachments;
    private final Closures closures;
    private final MethodCatalogue methods;
    private final BusinessCalendar calendar;
    private final Summaries summaries;
    private final Settings settings;
    private final Clock clock;

    RequisitionDesk(
            Books books,
            NumberSeries numbers,
            CaseLinks links,
            Relevance relevance,
            HandedOver handedOver,
            Attachments attachments,
            Closures closures,
            MethodCatalogue methods,
            BusinessCalendar calendar,
            Summaries summaries,
            Settings settings,
            Clock clock) {
        this.books = books;
        this.numbers = numbers;
        this.links = links;
        this.relevance = relevance;
        this.handedOver = handedOver;
        this.attachments = attachments;
        this.closures = closures;
        this.methods = methods;
        this.calendar = calendar;
        this.summaries = summaries;
        this.settings = settings;
        this.clock = clock;
    }

    /** Receives a request from the form. */
    public RequisitionSummary submit(Submission submission) {
        return receive(submission, Channel.FORM, null, false);
    }

    /** Receives a request that came by mail. */
    RequisitionSummary submitMail(Submission submission) {
        return receive(submission, Channel.EMAIL, null, false);
    }

    /** Receives a request that staff enters for a caller, confidential from the first moment if they say so. */
    public RequisitionSummary enterCall(Submission submission, boolean confidential, PersonId by) {
        return receive(submission, Channel.PHONE, by, confidential);
    }

    private RequisitionSummary receive(
            Submission submission, Channel channel, @Nullable PersonId enteredBy, boolean confidential) {
        Instant now = clock.instant();
        Instant due = calendar.plusWorkingDays(now, settings.integer(Setting.FIRST_RESPONSE_WORKING_DAYS));
        Requisition requisition = Requisition.receive(numbers.next(now), submission, channel, enteredBy, due, now);
        books.add(requisition);
        links.giveFirst(requisition.id(), submission.requester(), now);
        RequisitionSubmitted submitted = new RequisitionSubmitted(requisition.id(), requisition.number(), now);
        if (!confidential || enteredBy == null) {
            return books.enter(requisition, submitted);
        }
        requisition.setConfidential(true, null, enteredBy, now);
        return books.enter(requisition, submitted, new ConfidentialityChanged(requisition.id(), true, enteredBy));
    }

    /** Takes the case on; assigned in the same go when the facts name a consultant. */
    public RequisitionSummary accept(RequisitionId id, ScreeningFacts facts, PersonId by) {
        Instant now = clock.instant();
        Requisition requisition = books.find(id);
        PersonId before = requisition.requester();
        requisition.accept(facts, by, now);
        isScreened(requisition, before, facts, by, now);
        return books.enter(requisition);
    }

    /** Takes the case on for later; the wait ends at the first opening of that day (Copenhagen), or sooner. */
    public RequisitionSummary acceptWaiting(
            RequisitionId id, ScreeningFacts facts, LocalDate expectedStart, PersonId by) {
        Instant now = clock.instant();
        if (!expectedStart.isAfter(LocalDate.ofInstant(now, Office.ZONE))) {
            throw Refusal.refused("expected-start-passed", "expectedStart");
        }
        Requisition requisition = books.find(id);
        PersonId before = requisition.requester();
        Instant opening =
                calendar.nextOpening(expectedStart.atStartOfDay(Office.ZONE).toInstant());
        requisition.acceptWaiting(facts, opening, by, now);
        isScreened(requisition, before, facts, by, now);
        return books.enter(requisition);
    }

    private void isScreened(
            Requisition requisition, PersonId requesterBefore, ScreeningFacts facts, PersonId by, Instant now) {
        relevance.propose(requisition, facts.proposedRelevance(), by, now);
        if (!facts.requester().equals(requesterBefore)) {
            links.give(requisition.id(), facts.requester(), now);
        }
    }

    /** Asks the requester something before it can be decided. */
    public RequisitionSummary askBack(RequisitionId id, String question, PersonId by) {
        Requisition requisition = books.find(id);
        requisition.askBack(question, by, clock.instant());
        return books.enter(requisition);
    }

    /** The requester's reply to the open question; a message in any other state goes through {@link Correspondence}. */
    public RequisitionSummary recordReply(RequisitionId id, String text, PersonId by) {
        return recordReply(id, text, Map.of(), List.of(), by);
    }

    /** As {@link #recordReply(RequisitionId, String, PersonId)}, with files of the case, and how it came. */
    RequisitionSummary recordReply(
            RequisitionId id, String text, Map<String, String> params, Collection<FileId> files, PersonId by) {
        Instant now = clock.instant();
        Requisition requisition = books.take(id);
        TimelineEntry entry = requisition.recordReply(text, params, by, calendar::businessMinutes, now);
        books.write(requisition);
        attachments.add(entry.getId(), files);
        return books.enter(
                requisition,
                new MessageAdded(id, entry.getId(), Direction.IN, now),
                new RequesterReplied(id, requisition.number(), now));
    }

    /** Sends the requester to somebody who can help; closes. */
    public RequisitionSummary refer(RequisitionId id, String to, String text, PersonId by) {
        Instant now = clock.instant();
        Requisition requisition = books.find(id);
        return books.close(requisition, requisition.refer(to, text, by, now), now);
    }

    /** Says no and why; closes. */
    public RequisitionSummary decline(RequisitionId id, String reason, PersonId by) {
        Instant now = clock.instant();
        Requisition requisition = books.find(id);
        return books.close(requisition, requisition.decline(reason, by, now), now);
    }

    /** Answers in the first contact: screened, advised and closed in one go. */
    public RequisitionSummary answerAtOnce(
            RequisitionId id, ScreeningFacts facts, String answer, ConclusionFacts conclusion, PersonId by) {
        Instant now = clock.instant();
        requireKnown(conclusion.methods());
        Requisition requisition = books.find(id);
        PersonId before = requisition.requester();
        Closure closure = requisition.answerAtOnce(facts, answer, conclusion, by, now);
        List<RelevanceRecord> rows = relevance.propose(requisition, facts.proposedRelevance(), by, now);
        Set<String> relevantFor = relevance.confirm(requisition, rows, conclusion.relevance(), by, now);
        if (!facts.requester().equals(before)) {
            links.give(id, facts.requester(), now);
        }
        handedOver.add(id, conclusion.methods(), now);
        return books.close(requisition, closure, relevantFor, now);
    }

    /** There is capacity for one that waited; {@code by} is empty when its day simply came. */
    public RequisitionSummary beginFromCapacity(RequisitionId id, @Nullable PersonId by) {
        Requisition requisition = books.find(id);
        requisition.beginFromCapacity(by, clock.instant());
        return books.enter(requisition);
    }

    /** Gives the case to a consultant, or to another one than before. */
    public RequisitionSummary assign(RequisitionId id, PersonId consultant, PersonId by) {
        Requisition requisition = books.find(id);
        requisition.assign(consultant, by, clock.instant());
        return books.enter(requisition);
    }

    /** Moves the deadline of a case on which advice is given. */
    public RequisitionSummary moveDeadline(RequisitionId id, Instant deadline, PersonId by) {
        Requisition requisition = books.find(id);
        requisition.moveDeadline(deadline, by, clock.instant());
        return books.enter(requisition);
    }

    /** Writes what whoever takes over should know; only staff see it. */
    public RequisitionSummary noteHandedOver(RequisitionId id, PersonId to, String text, PersonId by) {
        Requisition requisition = books.find(id);
        requisition.add(
                EntryKind.NOTE,
                TimelineCode.HANDED_OVER,
                Map.of("consultantId", to.toString()),
                text,
                by,
                clock.instant());
        return books.enter(requisition);
    }

    /** Says what will be done, and by when. */
    public RequisitionSummary plan(RequisitionId id, PlanFacts facts, PersonId by) {
        Requisition requisition = books.find(id);
        requisition.plan(facts, by, clock.instant());
        return books.enter(requisition);
    }

    /** The advice has been given; the conclusion remains. */
    public RequisitionSummary finishAdvice(RequisitionId id, String done, PersonId by) {
        Requisition requisition = books.find(id);
        requisition.finishAdvice(done, by, clock.instant());
        return books.enter(requisition);
    }

    /** Closes after advice, and tells the programme what it counts for. */
    public RequisitionSummary conclude(RequisitionId id, ConclusionFacts facts, PersonId by) {
        Instant now = clock.instant();
        requireKnown(facts.methods());
        Requisition requisition = books.find(id);
        Closure closure = requisition.conclude(facts, by, now);
        Set<String> relevantFor = relevance.confirm(requisition, facts.relevance(), by, now);
        handedOver.add(id, facts.methods(), now);
        return books.close(requisition, closure, relevantFor, now);
    }

    private void requireKnown(List<MethodId> wanted) {
        if (!wanted.isEmpty() && !methods.unknown(wanted).isEmpty()) {
            throw Refusal.refused("method-unknown", "methodIds");
        }
    }

    /** Takes up again what was closed after advice, within the days of the setting. */
    public RequisitionSummary reopen(RequisitionId id, String reason, PersonId by) {
        Instant now = clock.instant();
        Requisition requisition = books.find(id);
        Closure last = closures.findByRequisitionIdAndEndedAtIsNull(id.value()).orElse(null);
        requisition.reopen(last, reason, by, settings.integer(Setting.REOPEN_DAYS), now);
        return books.enter(requisition, new RequisitionReopened(id, requisition.number(), now));
    }

    /** Takes the request back; {@code by} is the requester, a colleague, or staff for them. */
    public RequisitionSummary withdraw(RequisitionId id, String reason, @Nullable PersonId by) {
        Instant now = clock.instant();
        Requisition requisition = books.take(id);
        Closure closure = requisition.withdraw(reason, by, calendar::businessMinutes, now);
        relevance.isClosedWithoutAdvice(requisition, now);
        return books.close(requisition, closure, now, new RequisitionWithdrawn(id, requisition.number(), now));
    }

    /** No reply came in time; closes. */
    public RequisitionSummary lapse(RequisitionId id) {
        Instant now = clock.instant();
        Requisition requisition = books.take(id);
        return books.close(requisition, requisition.lapse(calendar::businessMinutes, now), now);
    }

    /** A manager other than the case's consultant says what a requisition counts for. */
    public RelevanceView decideRelevance(
            RequisitionId id, String criterion, boolean relevant, String reason, PersonId by) {
        Instant now = clock.instant();
        Requisition requisition = books.find(id);
        RelevanceRecord row = relevance.decide(requisition, criterion, relevant, reason, by, now);
        requisition.add(
                EntryKind.DECISION,
                TimelineCode.RELEVANCE_DECIDED,
                Map.of("criterion", criterion, "relevant", String.valueOf(relevant)),
                reason,
                by,
                now);
        books.enter(requisition, new RelevanceDecided(id, criterion, relevant, now));
        return row.view();
    }

    /** The facts as they stand, also within the transaction that changes them. @throws Refusal 404 */
    @Transactional(readOnly = true)
    public RequisitionSummary summary(RequisitionId id) {
        return books.find(id).summary();
    }

    /** The facts of the requisition with that number. */
    @Transactional(readOnly = true)
    public Optional<RequisitionSummary> find(RequisitionNumber number) {
        return summaries.find(number);
    }

    /**
     * As {@link #find}, locked until the transaction ends. Whoever changes a case and its steps takes the case first:
     * then two never wait for each other, and the second sees what the first did.
     */
    public Optional<RequisitionSummary> take(RequisitionNumber number) {
        return books.take(number).map(Requisition::summary);
    }

    /** As {@link #take(RequisitionNumber)}. @throws Refusal 404 if there is none such */
    public RequisitionSummary take(RequisitionId id) {
        return books.take(id).summary();
    }

    /** What the requisition counts for, by criterion; nothing before it is screened. */
    @Transactional(readOnly = true)
    public List<RelevanceView> relevance(RequisitionId id) {
        return relevance.of(id);
    }

    /** The facts of those requisitions that are there; one query, whatever the number. */
    @Transactional(readOnly = true)
    public Map<RequisitionId, RequisitionSummary> summaries(Collection<RequisitionId> ids) {
        return summaries.of(ids);
    }
}
