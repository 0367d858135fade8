package dk.medspil.process.web;

import dk.medspil.process.TaskKind;
import dk.medspil.process.WorkCount;
import dk.medspil.process.WorkView;
import dk.medspil.requisition.Priority;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.requisition.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of the work list.
 *
 * @param overdueWorkingDays how late it is in whole working days; absent while it is in time
 */
record WorkItemResponse(
        String taskId,
        TaskKind kind,
        RequisitionNumber number,
        String title,
        Subject subject,
        String area,
        String requester,
        String organisation,
        @Nullable PersonRef assignee,
        @Nullable Instant dueAt,
        @Nullable Long overdueWorkingDays,
        Instant createdAt,
        Priority priority,
        boolean confidential) {

    /** A page of them, with how many there are in each view and in this list. */
    record WorkPageResponse(
            List<WorkItemResponse> items, @Nullable String next, Map<WorkView, WorkCount> counts, WorkCount matching) {}
}
