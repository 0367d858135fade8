package dk.medspil.process;

import dk.medspil.directory.PersonId;
import dk.medspil.requisition.Priority;
import dk.medspil.requisition.RequisitionId;
import dk.medspil.requisition.RequisitionNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the work list as it is kept: what waits, for whom and until when. Facts of the case are read from the case.
 *
 * @param assignee null for what anybody of the office may take
 * @param assignedAt since when that person has it
 * @param confidential as the case is while the step is open
 * @param receivedAt when the requisition was received
 * @param createdAt when the step began
 */
public record WorkItemView(
        String taskId,
        TaskKind kind,
        RequisitionId requisition,
        RequisitionNumber number,
        @Nullable PersonId assignee,
        @Nullable Instant assignedAt,
        Priority priority,
        boolean confidential,
        Instant receivedAt,
        @Nullable Instant dueAt,
        Instant createdAt) {}
