package dk.medspil.requisition.web;

import dk.medspil.requisition.ClosureKind;
import dk.medspil.requisition.Priority;
import dk.medspil.requisition.RequisitionId;
import dk.medspil.requisition.RequisitionKind;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.requisition.Stage;
import dk.medspil.requisition.Status;
import dk.medspil.requisition.Subject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One requisition in a list. */
record RequisitionRow(
        RequisitionId id,
        RequisitionNumber number,
        String title,
        Subject subject,
        RequisitionKind kind,
        Status status,
        Stage stage,
        @Nullable ClosureKind closure,
        String area,
        String requester,
        String organisation,
        @Nullable CaseConsultant consultant,
        Priority priority,
        Instant receivedAt,
        @Nullable Instant deadline,
        @Nullable Instant closedAt,
        Instant lastActivityAt,
        boolean confidential) {

    record CaseConsultant(UUID id, String name, String initials) {}

    /** A page of the list; {@code total} counts all that the filter finds. */
    record RequisitionList(
            List<RequisitionRow> items, @Nullable String next, long total) {}
}
