package dk.medspil.process;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.AreaView;
import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.notification.Notices;
import dk.medspil.platform.calendar.BusinessCalendar;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.Office;
import dk.medspil.requisition.CaseSight;
import dk.medspil.requisition.ConclusionFacts;
import dk.medspil.requisition.Confidentiality;
import dk.medspil.requisition.PlanFacts;
import dk.medspil.requisition.Priority;
import dk.medspil.requisition.RequesterReplied;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionId;
import dk.medspil.requisition.RequisitionKind;
import dk.medspil.requisition.RequisitionMerged;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.requisition.RequisitionReopened;
import dk.medspil.requisition.RequisitionSubmitted;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.requisition.RequisitionWithdrawn;
import dk.medspil.requisition.ScreeningFacts;
import dk.medspil.requisition.Submission;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes requisitions through their process. Each step is one transaction: the desk's verb, the engine's next state, the
 * mails it causes and the work list change together or not at all. A step answers with the case's next open task.
 *
 * <p>Refusals: 404 for a number that nobody has; 409 when the step was finished by someone else meanwhile, belongs to a
 * colleague, or does not fit the state of the case; 422 when a form is not acceptable, with the field named.
 */
@Service
@Transactional
public class RequisitionHandling {

    static final String PROCESS = "requisition-handling";
    static final String REQUISITION_ID = "requisitionId";
    static final String DECISION = "decision";
    static final String ASSIGNED = "assigned";

    private final RequisitionDesk desk;
    private final CaseSight sight;
    private final Confidentiality confidentiality;
    private final Directory directory;
    private final Notices notices;
    private final BusinessCalendar calendar;
    private final Clock clock;
    private final EngineRoom engine;
    private final OpenSteps steps;
    private final Decisions decisions;
    private final Relevances relevances;
    private final WorkList work;

    RequisitionHandling(
            RequisitionDesk desk,
            CaseSight sight,
            Confidentiality confidentiality,
            Directory directory,
            Notices notices,
            BusinessCalendar calendar,
            Clock clock,
            EngineRoom engine,
            OpenSteps steps,
            Decisions decisions,
            Relevances relevances,
            WorkList work) {
        this.desk = desk;
        this.sight = sight;
        this.confidentiality = confidentiality;
        this.directory = directory;
        this.notices = notices;
        this.calendar = calendar;
        this.clock = clock;
        this.engine = engine;
        this.steps = steps;
        this.decisions = decisions;
        this.relevances = relevances;
        this.work = work;
    }

    /** Screens: can we help? */
    public Optional<TaskView> screen(RequisitionNumber number, String taskId, ScreeningForm form, PersonId by) {
        RequisitionSummary requisition = taken(number, by);
        steps.take(requisition, taskId, TaskKind.SCREEN, by);
        ScreeningRules.check(form);
        requireConsultant(form.consultant());
        requireArea(requisition, form.areaId());
        requireAhead(form.deadline(), clock.instant());
        if (form.confidential()) {
            confidentiality.keep(requisition, by);
        }
        decide(requisition, form, by);
        engine.complete(taskId, Map.of(DECISION, form.decision().name(), ASSIGNED, form.consultant() != null));
        return next(requisition.id(), by);
    }

    private void decide(RequisitionSummary requisition, ScreeningForm form, PersonId by) {
        switch (form.decision()) {
            case ANSWER -> {
                ConclusionForm conclusion = ScreeningRules.needed(form.conclusion(), "conclusion");
                ScreeningFacts facts = facts(requisition, form, form.deadline());
                desk.answerAtOnce(requisition.id(), facts, textOf(form), conclusionFacts(conclusion, facts), by);
            }
            case ACCEPT -> {
                Instant deadline = deadline(requisition, form, clock.instant());
                desk.accept(requisition.id(), facts(requisition, form, deadline), by);
                tellConsultant(requisition, form.consultant(), by);
            }
            case WAIT -> {
                LocalDate start = ScreeningRules.needed(form.expectedStart(), "expectedStart");
                Instant deadline = deadline(
                        requisition, form, start.atStartOfDay(Office.ZONE).toInstant());
                desk.acceptWaiting(requisition.id(), facts(requisition, form, deadline), start, by);
            }
            case ASK_BACK -> desk.askBack(requisition.id(), textOf(form), by);
            case REFER ->
                desk.refer(requisition.id(), ScreeningRules.needed(form.referredTo(), "referredTo"), textOf(form), by);
            case DECLINE -> desk.decline(requisition.id(), textOf(form), by);
        }
    }

    private static String textOf(ScreeningForm form) {
        return ScreeningRules.needed(form.text(), "text");
    }

    private ScreeningFacts facts(RequisitionSummary requisition, ScreeningForm form, @Nullable Instant deadline) {
        return new ScreeningFacts(
                form.kind(),
                form.subject(),
                form.areaId(),
                form.priority(),
                deadline,
                requisition.requester(),
                relevances.atScreening(requisition, form),
                form.consultant());
    }

    private static ConclusionFacts conclusionFacts(ConclusionForm form, ScreeningFacts facts) {
        return new ConclusionFacts(
                form.outcome(),
                form.summary(),
                form.methods(),
                Relevances.confirmed(form.relevance(), facts.proposedRelevance()));
    }

    /** What the form says, else what the rule proposes, counted from the day on which work can begin. */
    private Instant deadline(RequisitionSummary requisition, ScreeningForm form, Instant begin) {
        if (form.deadline() != null) {
            requireAhead(form.deadline(), begin);
            return form.deadline();
        }
        int days = decisions.route(requisition, form.subject(), form.areaId()).deadlineWorkingDays();
        return calendar.plusWorkingDays(begin, days);
    }

    /** Gives an accepted case to a consultant. */
    public Optional<TaskView> assign(RequisitionNumber number, String taskId, PersonId consultant, PersonId by) {
        RequisitionSummary requisition = taken(number, by);
        steps.take(requisition, taskId, TaskKind.ASSIGN, by);
        requireConsultant(consultant);
        desk.assign(requisition.id(), consultant, by);
        tellConsultant(requisition, consultant, by);
        engine.complete(taskId, Map.of(ASSIGNED, true));
        return work.nextTask(requisition.id());
    }

    /** There is capacity now for a case that waited. */
    public Optional<TaskView> beginFromCapacity(RequisitionNumber number, String taskId, PersonId by) {
        RequisitionSummary requisition = taken(number, by);
        steps.take(requisition, taskId, TaskKind.AWAIT_CAPACITY, by);
        RequisitionSummary begun = desk.beginFromCapacity(requisition.id(), by);
        tellConsultant(begun, begun.consultant(), by);
        engine.complete(taskId, Map.of(ASSIGNED, begun.consultant() != null));
        return work.nextTask(requisition.id());
    }

    /** Says what will be done. */
    public Optional<TaskView> plan(RequisitionNumber number, String taskId, PlanForm form, PersonId by) {
        RequisitionSummary requisition = taken(number, by);
        steps.take(requisition, taskId, TaskKind.PLAN, by);
        desk.plan(requisition.id(), new PlanFacts(deadline(requisition, form), form.plan()), by);
        engine.complete(taskId, Map.of());
        return work.nextTask(requisition.id());
    }

    /** A case taken up again, or answered at once before, may have no deadline ahead: then the rule gives one. */
    private @Nullable Instant deadline(RequisitionSummary requisition, PlanForm form) {
        Instant now = clock.instant();
        if (form.deadline() != null) {
            requireAhead(form.deadline(), now);
            return form.deadline();
        }
        boolean needsOne = requisition.deadline() == null
                || (requisition.timesReopened() > 0 && requisition.deadline().isBefore(now));
        return needsOne
                ? calendar.plusWorkingDays(
                        now,
                        decisions
                                .route(requisition, requisition.subject(), requisition.area())
                                .deadlineWorkingDays())
                : null;
    }

    /** The advice has been given. */
    public Optional<TaskView> finishAdvice(RequisitionNumber number, String taskId, String done, PersonId by) {
        RequisitionSummary requisition = taken(number, by);
        steps.take(requisition, taskId, TaskKind.CARRY_OUT, by);
        desk.finishAdvice(requisition.id(), done, by);
        engine.complete(taskId, Map.of());
        return work.nextTask(requisition.id());
    }

    /** Concludes and closes. */
    public Optional<TaskView> conclude(RequisitionNumber number, String taskId, ConclusionForm form, PersonId by) {
        RequisitionSummary requisition = taken(number, by);
        steps.take(requisition, taskId, TaskKind.CONCLUDE, by);
        desk.conclude(
                requisition.id(),
                new ConclusionFacts(
                        form.outcome(),
                        form.summary(),
                        form.methods(),
                        found -> Relevances.atConclusion(found, form.relevance())),
                by);
        engine.complete(taskId, Map.of());
        return work.nextTask(requisition.id());
    }

    /** Takes up again what was closed after advice. */
    public Optional<TaskView> reopen(RequisitionNumber number, String reason, PersonId by) {
        RequisitionSummary requisition = taken(number, by);
        desk.reopen(requisition.id(), reason, by);
        return work.nextTask(requisition.id());
    }

    /** Receives a call; when it was answered while it lasted, it is screened and concluded in the same step. */
    public EnteredCall enterCall(
            Submission submission, boolean confidential, @Nullable AnswerAtOnce answer, PersonId by) {
        RequisitionSummary requisition = desk.enterCall(submission, confidential, by);
        Optional<TaskView> next = work.nextTask(requisition.id());
        if (answer == null || next.isEmpty()) {
            return new EnteredCall(requisition.number(), next);
        }
        ScreeningForm form = new ScreeningForm(
                ScreeningDecision.ANSWER,
                RequisitionKind.ADVICE,
                requisition.subject(),
                requisition.area(),
                Priority.NORMAL,
                null,
                answer.conclusion().relevance(),
                null,
                null,
                answer.text(),
                null,
                answer.conclusion(),
                false);
        return new EnteredCall(
                requisition.number(), screen(requisition.number(), next.get().taskId(), form, by));
    }

    /** The call as it stands now. */
    EnteredCall enteredCall(RequisitionNumber number, PersonId by) {
        RequisitionSummary requisition = desk.find(number).orElseThrow(Refusal::notFound);
        return new EnteredCall(number, next(requisition.id(), by));
    }

    /** No requisition without its instance: it starts in the transaction that receives the request. */
    @EventListener
    void submitted(RequisitionSubmitted event) {
        engine.start(
                PROCESS,
                event.number().toString(),
                Map.of(REQUISITION_ID, event.id().toString()));
    }

    @EventListener
    void replied(RequesterReplied event) {
        engine.tell(event.number().toString(), "Message_RequesterReplied");
    }

    @EventListener
    void reopened(RequisitionReopened event) {
        engine.tell(event.number().toString(), "Message_RequisitionReopened");
    }

    @EventListener
    void withdrawn(RequisitionWithdrawn event) {
        engine.tell(event.number().toString(), "Message_RequisitionWithdrawn");
    }

    /** One message ends what is open, whatever the reason; the model asks the domain which one it is. */
    @EventListener
    void merged(RequisitionMerged event) {
        engine.tell(event.number().toString(), "Message_RequisitionWithdrawn");
    }

    /** The case, before its step: everybody locks in this order. @throws Refusal 404 for one that he doesn't see */
    private RequisitionSummary taken(RequisitionNumber number, PersonId by) {
        RequisitionSummary requisition = desk.take(number).orElseThrow(Refusal::notFound);
        sight.requireSeenBy(requisition, by);
        return requisition;
    }

    /** What is next, for whoever still sees the case: a screener may have given it out of his sight. */
    private Optional<TaskView> next(RequisitionId id, PersonId by) {
        return sight.sees(desk.summary(id), by) ? work.nextTask(id) : Optional.empty();
    }

    private void requireConsultant(@Nullable PersonId consultant) {
        if (consultant != null && !OfficeStaff.mayAdvise(directory.person(consultant))) {
            throw Refusal.refused("consultant-unknown", "consultantId");
        }
    }

    /** One of the areas that are in use, or the one that the case has. */
    private void requireArea(RequisitionSummary requisition, AreaId area) {
        if (!area.equals(requisition.area())
                && directory.area(area).filter(AreaView::active).isEmpty()) {
            throw Refusal.refused("area-unknown", "areaId");
        }
    }

    private static void requireAhead(@Nullable Instant deadline, Instant moment) {
        if (deadline != null && !deadline.isAfter(moment)) {
            throw Refusal.refused("deadline-passed", "deadline");
        }
    }

    private void tellConsultant(RequisitionSummary requisition, @Nullable PersonId consultant, PersonId by) {
        if (consultant != null && !consultant.equals(by)) {
            notices.assigned(requisition.id());
        }
    }
}
