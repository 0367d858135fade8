package dk.medspil.process;

import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.Office;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionId;
import dk.medspil.requisition.RequisitionSummary;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Hands a step to the one who finishes or takes it, and to nobody else until the transaction ends. */
@Component
class OpenSteps {

    private final WorkItems items;
    private final RequisitionDesk desk;
    private final Directory directory;
    private final Clock clock;

    OpenSteps(WorkItems items, RequisitionDesk desk, Directory directory, Clock clock) {
        this.items = items;
        this.desk = desk;
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
                .orElseThrow(OpenSteps::alreadyDone);
        PersonId assignee = item.assignee();
        if (assignee == null || assignee.equals(by)) {
            return;
        }
        if (!isCoveredBy(assignee, by) && !OfficeStaff.isManager(directory.person(by))) {
            throw aColleagues(assignee);
        }
    }

    /** Takes the case, then locks its step. @throws Refusal 404 if there was never such a step, 409 if it has ended */
    WorkItemView lock(String taskId) {
        RequisitionId requisition = items.caseOf(taskId).orElseThrow(Refusal::notFound);
        desk.take(requisition);
        return items.lockOpen(taskId).orElseThrow(OpenSteps::alreadyDone);
    }

    private static Refusal alreadyDone() {
        return Refusal.conflict("step-already-done");
    }

    /** The refusal that names who has the step. */
    Refusal aColleagues(PersonId assignee) {
        String name = directory.person(assignee).map(PersonView::name).orElse("");
        return Refusal.conflict("step-is-a-colleagues", Map.of("name", name));
    }

    private boolean isCoveredBy(PersonId assignee, PersonId by) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Office.ZONE);
        return directory.absent(assignee, today)
                && directory.standIn(assignee, today).filter(by::equals).isPresent();
    }
}
