package dk.medspil.requisition.web;

import dk.medspil.files.FileInfo;
import dk.medspil.requisition.ClosureKind;
import dk.medspil.requisition.Direction;
import dk.medspil.requisition.QueuePlace;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.requisition.StageLine;
import dk.medspil.requisition.Status;
import dk.medspil.requisition.Subject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as its requester reads it.
 *
 * @param expectedStart what was said when it was taken on
 * @param queue while it waits for capacity
 */
record Case(
        RequisitionNumber number,
        String title,
        Subject subject,
        CaseArea area,
        String description,
        Status status,
        @Nullable ClosureKind closure,
        List<StageLine> stages,
        @Nullable Instant firstResponseDue,
        @Nullable Instant expectedStart,
        @Nullable QueuePlace queue,
        @Nullable String consultantName,
        @Nullable OpenQuestion questionOpen,
        List<CaseMessage> messages,
        List<FileInfo> files,
        List<Colleague> colleagues,
        boolean mayWithdraw,
        boolean mayWrite) {

    record CaseArea(UUID id, String name) {}

    /** The case lapses at that moment if nobody replies. */
    record OpenQuestion(String text, Instant at, Instant lapsesAt) {}

    record CaseMessage(
            UUID id,
            Direction direction,
            String author,
            Instant at,
            @Nullable String textCode,
            String text,
            List<FileInfo> files) {}

    /** Somebody else who follows the case, by the id of their link. */
    record Colleague(UUID id, String name) {}
}
