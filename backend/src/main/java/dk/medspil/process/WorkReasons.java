package dk.medspil.process;

import dk.medspil.directory.AbsenceView;
import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.platform.calendar.BusinessCalendar;
import dk.medspil.platform.calendar.Deadline;
import dk.medspil.platform.settings.Setting;
import dk.medspil.platform.settings.Settings;
import dk.medspil.platform.time.Office;
import dk.medspil.process.WorkWhy.Due;
import dk.medspil.process.WorkWhy.DueReason;
import dk.medspil.process.WorkWhy.Holder;
import dk.medspil.process.WorkWhy.HolderReason;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionRegister;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.requisition.TimelineCode;
import dk.medspil.requisition.TimelineLine;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Explains a step from what the case's timeline says: whose it is and why, and where its deadline comes from. Asked for
 * when somebody looks at the step, so that no life of a case pays for it.
 */
@Component
@Transactional(readOnly = true)
public class WorkReasons {

    private static final Set<TimelineCode> GIVING = EnumSet.of(
            TimelineCode.ASSIGNED, TimelineCode.REASSIGNED, TimelineCode.ACCEPTED, TimelineCode.ACCEPTED_WAITING);
    private static final Set<TimelineCode> DATING = EnumSet.of(
            TimelineCode.ACCEPTED, TimelineCode.ACCEPTED_WAITING, TimelineCode.PLANNED, TimelineCode.DEADLINE_MOVED);
    private static final Set<TimelineCode> HANDING_OVER = EnumSet.of(TimelineCode.HANDED_OVER);

    private final WorkList work;
    private final RequisitionDesk desk;
    private final RequisitionRegister register;
    private final Decisions decisions;
    private final Directory directory;
    private final BusinessCalendar calendar;
    private final Settings settings;
    private final Clock clock;

    WorkReasons(
            WorkList work,
            RequisitionDesk desk,
            RequisitionRegister register,
            Decisions decisions,
            Directory directory,
            BusinessCalendar calendar,
            Settings settings,
            Clock clock) {
        this.work = work;
        this.desk = desk;
        this.register = register;
        this.decisions = decisions;
        this.directory = directory;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /** The reasons of an open step, if the person sees its case. */
    public Optional<WorkWhy> of(String taskId, PersonId me) {
        return work.open(taskId, me).map(item -> new WorkWhy(holder(item), due(item)));
    }

    private Holder holder(WorkItemView item) {
        PersonId person = item.assignee();
        if (person == null) {
            return new Holder(HolderReason.NOBODY, null, null, null, null, null);
        }
        AbsenceView away = directory
                .absence(person, LocalDate.ofInstant(clock.instant(), Office.ZONE))
                .orElse(null);
        Optional<TimelineLine> given = isOfTheCase(item.kind())
                ? register.lines(item.requisition(), GIVING).stream()
                        .filter(line -> names(line, person))
                        .findFirst()
                : Optional.empty();
        WorkWhy.Note note = noteTo(item, person);
        if (given.isEmpty()) {
            return new Holder(HolderReason.TAKEN, person, item.assignedAt(), null, away, note);
        }
        PersonId by = given.get().author();
        boolean himself = person.equals(by);
        return new Holder(
                himself ? HolderReason.TOOK_THE_CASE : HolderReason.WAS_GIVEN_THE_CASE,
                person,
                given.get().at(),
                himself ? null : by,
                away,
                note);
    }

    private static boolean isOfTheCase(TaskKind kind) {
        return kind == TaskKind.PLAN || kind == TaskKind.CARRY_OUT || kind == TaskKind.CONCLUDE;
    }

    private static boolean names(TimelineLine line, PersonId person) {
        return person.toString().equals(line.params().get("consultantId"));
    }

    private WorkWhy.@Nullable Note noteTo(WorkItemView item, PersonId person) {
        return register.lines(item.requisition(), HANDING_OVER).stream()
                .findFirst()
                .filter(line -> names(line, person) && line.text() != null)
                .map(line -> new WorkWhy.Note(String.valueOf(line.text()), line.author(), line.at()))
                .orElse(null);
    }

    private Due due(WorkItemView item) {
        Instant due = item.dueAt();
        if (due == null) {
            return Due.of(DueReason.NONE);
        }
        return switch (item.kind()) {
            case SCREEN -> {
                boolean first = desk.summary(item.requisition()).firstResponseAt() == null;
                yield Due.counted(first ? DueReason.FIRST_RESPONSE : DueReason.AFTER_REPLY, answered(item, due));
            }
            case ASSIGN -> Due.counted(DueReason.ASSIGNMENT, answered(item, due));
            case AWAIT_CAPACITY -> dated(item, DueReason.EXPECTED_START);
            case PLAN, CARRY_OUT, CONCLUDE -> ofTheCase(item, due);
            case AWAIT_REPLY -> Due.of(DueReason.NONE);
        };
    }

    /** As many working days from the step's beginning as an answer has, if that is still the setting. */
    private @Nullable Deadline answered(WorkItemView item, Instant due) {
        return counted(item.createdAt(), settings.integer(Setting.FIRST_RESPONSE_WORKING_DAYS), due);
    }

    private @Nullable Deadline counted(Instant from, int workingDays, Instant due) {
        Deadline deadline = calendar.deadline(from, workingDays);
        return deadline.due().equals(due) ? deadline : null;
    }

    private Due dated(WorkItemView item, DueReason reason) {
        return register.lines(item.requisition(), EnumSet.of(TimelineCode.ACCEPTED_WAITING)).stream()
                .findFirst()
                .map(line -> new Due(reason, line.at(), line.author(), null, null))
                .orElse(Due.of(reason));
    }

    /** Of the lines that name this deadline without a break, the first one set it. */
    private Due ofTheCase(WorkItemView item, Instant due) {
        TimelineLine set = null;
        for (TimelineLine line : register.lines(item.requisition(), DATING)) {
            if (!due.toString().equals(line.params().get("deadline"))) {
                break;
            }
            set = line;
        }
        if (set == null) {
            return Due.of(DueReason.SCREENING);
        }
        if (set.code().equals(TimelineCode.DEADLINE_MOVED.written())) {
            return new Due(
                    DueReason.MOVED, set.at(), set.author(), moment(set.params().get("before")), null);
        }
        if (set.code().equals(TimelineCode.PLANNED.written())) {
            return new Due(DueReason.PLAN, set.at(), set.author(), null, null);
        }
        Deadline rule = byRule(item, set, due);
        return new Due(rule == null ? DueReason.SCREENING : DueReason.RULE, set.at(), set.author(), null, rule);
    }

    private @Nullable Deadline byRule(WorkItemView item, TimelineLine accepted, Instant due) {
        RequisitionSummary facts = desk.summary(item.requisition());
        Instant start = moment(accepted.params().get("expectedStart"));
        int days = decisions.route(facts, facts.subject(), facts.area()).deadlineWorkingDays();
        return counted(start == null ? accepted.at() : start, days, due);
    }

    private static @Nullable Instant moment(@Nullable String written) {
        return written == null ? null : Instant.parse(written);
    }
}
