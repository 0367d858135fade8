package dk.medspil.process.web;

import dk.medspil.directory.PersonId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The same for several steps at once: each succeeds or is refused by itself. */
final class BulkWork {

    static final int MOST = 100;

    private BulkWork() {}

    /** What is done to each of the steps. */
    enum BulkAction {
        CLAIM,
        HAND_BACK,
        HAND_OVER,
        SET_DEADLINE
    }

    /**
     * @param personId who gets them, when they are handed over
     * @param note what whoever gets them should know; stands on each case's timeline
     * @param deadline a day in Copenhagen, until the office closes, when the deadline is set
     */
    record BulkRequest(
            @NotNull BulkAction action,
            @NotEmpty @Size(max = MOST) List<@NotBlank @Size(max = 100) String> taskIds,
            @Nullable PersonId personId,
            @Nullable @Size(max = 4_000) String note,
            @Nullable LocalDate deadline) {}

    /**
     * What became of one of them.
     *
     * @param done whether it was done; else {@code title} and {@code detail} say why not
     * @param item the step as it is now, when it was done
     */
    record BulkResult(
            String taskId,
            boolean done,
            @Nullable WorkItemResponse item,
            @Nullable String title,
            @Nullable String detail) {}

    /** In the order that was asked for. */
    record BulkResponse(List<BulkResult> results) {}
}
