package dk.medspil.process;

import dk.medspil.directory.AreaView;
import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.notification.Notices;
import dk.medspil.platform.calendar.BusinessCalendar;
import dk.medspil.platform.calendar.Deadline;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.settings.Setting;
import dk.medspil.platform.settings.Settings;
import dk.medspil.platform.time.Office;
import dk.medspil.process.WorkItems.PlacedItem;
import dk.medspil.process.WorkItems.WorkCounts;
import dk.medspil.requisition.CaseSight;
import dk.medspil.requisition.Priority;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionId;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The work list: what waits for whom, until when. All that is open, and nothing that has ended. */
@Service
@Transactional
public class WorkList {

    private static final Locale DANISH = Locale.forLanguageTag("da");

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
        WorkListSql sql = sql(query.filter(), me, now);
        List<PlacedItem> found = items.page(query, groups(query.sort()), sql);
        boolean more = found.size() > query.size();
        List<PlacedItem> page = more ? found.subList(0, query.size()) : found;
        WorkCounts counts = items.counts(query.view(), sql);
        return new WorkPage(
                page.stream().map(PlacedItem::item).toList(),
                more ? page.get(page.size() - 1).cursor() : null,
                counts.views(),
                counts.matching());
    }

    /** How many there are of a view under a filter, as the person sees it. */
    @Transactional(readOnly = true)
    public WorkCount count(WorkView view, WorkFilter filter, PersonId me) {
        return items.count(view, sql(filter, me, clock.instant()));
    }

    private WorkListSql sql(WorkFilter filter, PersonId me, Instant now) {
        return new WorkListSql(mine(me, now), sight.workWhere(me), sight.params(me), filter, now);
    }

    /** The person, and those whom he stands in for today. */
    private List<PersonId> mine(PersonId me, Instant now) {
        List<PersonId> mine = new ArrayList<>();
        mine.add(me);
        mine.addAll(directory.coveredBy(me, LocalDate.ofInstant(now, Office.ZONE)));
        return mine;
    }

    /** The few values that an order takes one after the other. */
    private List<?> groups(WorkSort sort) {
        return switch (sort) {
            case PRIORITY -> names(Priority.values());
            case TASK -> names(TaskKind.values());
            case AREA ->
                directory.areasById().values().stream()
                        .sorted(Comparator.comparing(AreaView::name, Collator.getInstance(DANISH)))
                        .map(area -> area.id().value())
                        .toList();
            case DUE, NUMBER, ORGANISATION -> List.of();
        };
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
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

    /** One open step, if the person sees its case. */
    @Transactional(readOnly = true)
    public Optional<WorkItemView> open(String taskId, PersonId me) {
        return items.open(taskId)
                .filter(item -> !item.confidential() || sight.sees(desk.summary(item.requisition()), me));
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
        return reassign(taskId, to, by, null);
    }

    /** As {@link #reassign(String, PersonId, PersonId)}, with what whoever gets it should know, on the case's timeline. */
    public WorkItemView reassign(String taskId, PersonId to, PersonId by, @Nullable String note) {
        WorkItemView item = steps.lock(taskId, by);
        requireOwnOrManager(item, by);
        WorkItemView given = give(item, to, by);
        if (note != null && !note.isBlank()) {
            desk.noteHandedOver(item.requisition(), to, note.strip(), by);
        }
        return given;
    }

    /**
     * Moves the deadline of a case on which advice is given, and with it its step and the escalation.
     *
     * @throws Refusal 409 for a step whose due moment isn't the case's deadline, 422 for a deadline that has passed
     */
    public WorkItemView setDeadline(String taskId, Instant deadline, PersonId by) {
        WorkItemView item = steps.lock(taskId, by);
        requireOwnOrManager(item, by);
        switch (item.kind()) {
            case PLAN, CARRY_OUT, CONCLUDE -> {
                if (!deadline.isAfter(clock.instant())) {
                    throw Refusal.refused("deadline-passed", "deadline");
                }
                desk.moveDeadline(item.requisition(), deadline, by);
                items.moveDue(taskId, deadline);
                engine.moveDeadline(taskId, deadline);
            }
            case SCREEN, AWAIT_REPLY, AWAIT_CAPACITY, ASSIGN -> throw Refusal.conflict("step-without-deadline");
        }
        return items.open(taskId).orElseThrow();
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
