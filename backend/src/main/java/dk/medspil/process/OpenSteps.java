package dk.medspil.process;

import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.Office;
import dk.medspil.requisition.RequisitionSummary;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Hands a step to the one who finishes it, and to nobody else until the transaction ends. */
@Component
class OpenSteps {

    private final WorkItems items;
    private final Directory directory;
    private final Clock clock;

    OpenSteps(WorkItems items, Directory directory, Clock clock) {
        this.items = items;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Locks the step.
     *
     * @throws Refusal 409 if it has ended, is another step than expected, or is a colleague's who is at work
     */
    void take(RequisitionSummary requisition, String taskId, TaskKind kind, PersonId by) {
        WorkItemView item = items.lockOpen(taskId)
                .filter(it -> it.requisition().equals(requisition.id()))
                .filter(it -> it.kind() == kind)
                .orElseThrow(() -> Refusal.conflict("step-already-done"));
        PersonId assignee = item.assignee();
        if (assignee == null || assignee.equals(by)) {
            return;
        }
        if (!isCoveredBy(assignee, by) && !OfficeStaff.isManager(directory.person(by))) {
            String name = directory.person(assignee).map(PersonView::name).orElse("");
            throw Refusal.conflict("step-is-a-colleagues", Map.of("name", name));
        }
    }

    private boolean isCoveredBy(PersonId assignee, PersonId by) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Office.ZONE);
        return directory.absent(assignee, today)
                && directory.standIn(assignee, today).filter(by::equals).isPresent();
    }
}
