package dk.medspil.process;

import dk.medspil.requisition.RequisitionId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The step that each case has reached in the transaction that runs, and stands at: whoever finished the one before need
 * not look for the next. Forgotten when the transaction ends.
 */
@Component
class JustReached {

    void add(WorkItemView item) {
        steps().put(item.requisition(), item);
    }

    void isLeft(String taskId) {
        Map<RequisitionId, WorkItemView> steps = stepsIfAny();
        if (steps != null) {
            steps.values().removeIf(item -> item.taskId().equals(taskId));
        }
    }

    Optional<WorkItemView> of(RequisitionId requisition) {
        return Optional.ofNullable(stepsIfAny()).map(steps -> steps.get(requisition));
    }

    @SuppressWarnings("unchecked")
    private @Nullable Map<RequisitionId, WorkItemView> stepsIfAny() {
        return (Map<RequisitionId, WorkItemView>) TransactionSynchronizationManager.getResource(this);
    }

    private Map<RequisitionId, WorkItemView> steps() {
        Map<RequisitionId, WorkItemView> known = stepsIfAny();
        if (known != null) {
            return known;
        }
        Map<RequisitionId, WorkItemView> steps = new HashMap<>();
        TransactionSynchronizationManager.bindResource(this, steps);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResource(JustReached.this);
            }
        });
        return steps;
    }
}
