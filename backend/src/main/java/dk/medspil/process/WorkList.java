package dk.medspil.process;

import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.notification.Notices;
import dk.medspil.platform.calendar.BusinessCalendar;
import dk.medspil.platform.calendar.Deadline;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.settings.Setting;
import dk.medspil.platform.settings.Settings;
import dk.medspil.requisition.CaseSight;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The work list: what waits for whom, until when. All that is open, and nothing that has ended. */
@Service
@Transactional
public class WorkList {

    private final WorkItems items;
    private final JustReached justReached;
    private final OpenSteps steps;
    private final CaseSight sight;
    private final EngineRoom engine;
    private final RequisitionDesk desk;
    private final Directory directory;
    private final Notices notices;
    private final BusinessCalendar calendar;
    private final Settings settings;
    private final Clock clock;

    WorkList(
            WorkItems items,
            JustReached justReached,
            OpenSteps steps,
            CaseSight sight,
            EngineRoom engine,
            RequisitionDesk desk,
            Directory directory,
            Notices notices,
            BusinessCalendar calendar,
            Settings settings,
            Clock clock) {
        this.items = items;
        this.justReached = justReached;
        this.steps = steps;
        this.sight = sight;
        this.engine = engine;
        this.desk = desk;
        this.directory = directory;
        this.notices = notices;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /** A page of one of the views, as the person sees it. @throws Refusal 400 for a cursor that isn't one */
    @Transactional(readOnly = true)
    public WorkPage list(WorkQuery query, PersonId me) {
        Instant now = clock.instant();
        String visible = sight.workWhere(me);
        Map<String, Object> params = sight.params(me);
        List<WorkItemView> found = items.page(query, me.value(), now, visible, params);
        boolean more = found.size() > query.size();
        List<WorkItemView> page = more ? found.subList(0, query.size()) : found;
        String next = more ? WorkCursor.behind(page.get(page.size() - 1), query.sort()) : null;
        return new WorkPage(List.copyOf(page), next, items.counts(me.value(), now, visible, params));
    }

    /** The open steps of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<WorkItemView> openOf(RequisitionId requisition) {
        return items.openOf(requisition);
    }

    /** All open steps that began at or after that moment, oldest first. */
    @Transactional(readOnly = true)
    public List<WorkItemView> openCreatedSince(Instant since) {
        return items.openCreatedSince(since);
    }

    /** One open step. */
    @Transactional(readOnly = true)
    public Optional<WorkItemView> open(String taskId) {
        return items.open(taskId);
    }

    /** The step of the case that somebody of the office has a form for. */
    @Transactional(readOnly = true)
    public Optional<TaskView> nextTask(RequisitionId requisition) {
        return justReached
                .of(requisition)
                .filter(WorkList::hasForm)
                .or(() -> items.openOf(requisition).stream()
                        .filter(WorkList::hasForm)
                        .findFirst())
                .map(this::task);
    }

    private static boolean hasForm(WorkItemView item) {
        return item.kind().formKey() != null;
    }

    private TaskView task(WorkItemView item) {
        return new TaskView(
                item.taskId(),
                item.kind(),
                item.kind().formKey(),
                item.assignee(),
                item.dueAt(),
                explained(item),
                item.createdAt());
    }

    /** How the due moment of a first answer came about; other due moments were set by people. */
    private @Nullable Deadline explained(WorkItemView item) {
        if (item.kind() != TaskKind.SCREEN || item.dueAt() == null) {
            return null;
        }
        Deadline deadline = calendar.deadline(item.createdAt(), settings.integer(Setting.FIRST_RESPONSE_WORKING_DAYS));
        return deadline.due().equals(item.dueAt()) ? deadline : null;
    }

    /**
     * Takes a step that nobody has. Claiming the assignment of a case takes the case itself.
     *
     * @return the step that is now the person's
     * @throws Refusal 409 when a colleague has it, with the name, or when it has ended
     */
    public WorkItemView claim(String taskId, PersonId me) {
        WorkItemView item = steps.lock(taskId, me);
        if (me.equals(item.assignee())) {
            return item;
        }
        if (item.assignee() != null) {
            throw steps.aColleagues(item);
        }
        return give(item, me, me);
    }

    /** Gives a step to somebody else; for managers, and for whoever has it. */
    public WorkItemView reassign(String taskId, PersonId to, PersonId by) {
        WorkItemView item = steps.lock(taskId, by);
        requireOwnOrManager(item, by);
        return give(item, to, by);
    }

    /** Gives a step back to all: anybody of the office may take it again. */
    public WorkItemView handBack(String taskId, PersonId by) {
        WorkItemView item = steps.lock(taskId, by);
        if (item.assignee() == null) {
            return item;
        }
        requireOwnOrManager(item, by);
        setAssignee(item, null);
        return items.open(taskId).orElseThrow();
    }

    private void requireOwnOrManager(WorkItemView item, PersonId by) {
        PersonId assignee = item.assignee();
        if (assignee != null && !assignee.equals(by) && !OfficeStaff.isManager(directory.person(by))) {
            throw steps.aColleagues(item);
        }
    }

    private WorkItemView give(WorkItemView item, PersonId to, PersonId by) {
        if (!OfficeStaff.mayAdvise(directory.person(to))) {
            throw Refusal.refused("consultant-unknown", "personId");
        }
        switch (item.kind()) {
            case SCREEN, AWAIT_CAPACITY -> setAssignee(item, to);
            case PLAN, CARRY_OUT, CONCLUDE -> {
                giveCase(item, to, by);
                setAssignee(item, to);
            }
            case ASSIGN -> {
                giveCase(item, to, by);
                engine.complete(item.taskId(), Map.of(RequisitionHandling.ASSIGNED, true));
                return items.openOf(item.requisition()).stream()
                        .filter(it -> it.kind() == TaskKind.PLAN)
                        .findFirst()
                        .orElseThrow();
            }
            case AWAIT_REPLY -> throw Refusal.conflict("step-waits-for-requester");
        }
        return items.open(item.taskId()).orElseThrow();
    }

    /** The case goes with the step; who gets it from somebody else is told. */
    private void giveCase(WorkItemView item, PersonId to, PersonId by) {
        desk.assign(item.requisition(), to, by);
        if (!to.equals(by)) {
            notices.assigned(item.requisition());
        }
    }

    private void setAssignee(WorkItemView item, @Nullable PersonId to) {
        items.assign(item.taskId(), to, clock.instant());
        engine.assign(item.taskId(), to);
    }
}
