package dk.medspil.process;

import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.Dates;
import dk.medspil.platform.time.Office;
import dk.medspil.requisition.CaseSight;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionId;
import dk.medspil.requisition.RequisitionRegister;
import dk.medspil.requisition.RequisitionSummary;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands a step to the one who finishes or takes it, and to nobody else until the transaction ends. */
@Component
class OpenSteps {

    private static final String OFFICE = "Medspil";

    private final WorkItems items;
    private final RequisitionDesk desk;
    private final CaseSight sight;
    private final RequisitionRegister register;
    private final Directory directory;
    private final Clock clock;

    OpenSteps(
            WorkItems items,
            RequisitionDesk desk,
            CaseSight sight,
            RequisitionRegister register,
            Directory directory,
            Clock clock) {
        this.items = items;
        this.desk = desk;
        this.sight = sight;
        this.register = register;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Locks the step of a case that is taken already.
     *
     * @throws Refusal 409 if it has ended, is another step than expected, or is a colleague's who is at work
     */
    void take(RequisitionSummary requisition, String taskId, TaskKind kind, PersonId by) {
        WorkItemView item = items.lockOpen(taskId)
                .filter(it -> it.requisition().equals(requisition.id()))
                .filter(it -> it.kind() == kind)
                .orElseThrow(() -> alreadyDone(requisition.id()));
        PersonId assignee = item.assignee();
        if (assignee == null || assignee.equals(by)) {
            return;
        }
        if (!isCoveredBy(assignee, by) && !OfficeStaff.isManager(directory.person(by))) {
            throw aColleagues(item);
        }
    }

    /**
     * Takes the case, then locks its step.
     *
     * @throws Refusal 404 if there was never such a step, or none that the person sees; 409 if it has ended
     */
    WorkItemView lock(String taskId, PersonId by) {
        RequisitionId requisition = items.caseOf(taskId).orElseThrow(Refusal::notFound);
        sight.requireSeenBy(desk.take(requisition), by);
        return items.lockOpen(taskId).orElseThrow(() -> alreadyDone(requisition));
    }

    /** Who was first, and when: the last that changed the case. */
    private Refusal alreadyDone(RequisitionId requisition) {
        return register.lastChange(requisition)
                .map(change -> late("step-already-done", change.author(), change.at()))
                .orElseThrow();
    }

    /** Who has the step, and since when. */
    Refusal aColleagues(WorkItemView item) {
        Instant since = item.assignedAt() == null ? item.createdAt() : item.assignedAt();
        return late("step-is-a-colleagues", item.assignee(), since);
    }

    /** What happened by itself, such as a lapse, was the office's own doing. */
    private Refusal late(String slug, @Nullable PersonId first, Instant at) {
        String name = first == null
                ? OFFICE
                : directory.person(first).map(PersonView::name).orElse(OFFICE);
        String when = Dates.hour(Caller.current().locale().getLanguage(), at);
        return Refusal.conflict(slug, Map.of("name", name, "when", when));
    }

    private boolean isCoveredBy(PersonId assignee, PersonId by) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Office.ZONE);
        return directory.absent(assignee, today)
                && directory.standIn(assignee, today).filter(by::equals).isPresent();
    }
}
