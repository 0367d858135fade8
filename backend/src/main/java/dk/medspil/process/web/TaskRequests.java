package dk.medspil.process.web;

import dk.medspil.directory.PersonId;
import dk.medspil.method.MethodId;
import dk.medspil.process.RelevanceChoice;
import dk.medspil.requisition.Outcome;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The smaller forms of the process as they are sent. Each names the task that it ends. */
final class TaskRequests {

    private TaskRequests() {}

    record AssignmentRequest(
            @NotBlank String taskId, @NotNull PersonId consultantId) {}

    record CapacityRequest(@NotBlank String taskId) {}

    /** @param deadline a day in Copenhagen, until the office closes; the one that there is when left out */
    record PlanRequest(
            @NotBlank String taskId,
            @NotBlank @Size(max = 10_000) String plan,
            @Nullable LocalDate deadline) {}

    record AdviceRequest(
            @NotBlank String taskId,
            @NotBlank @Size(max = 10_000) String done) {}

    record ConclusionTaskRequest(
            @NotBlank String taskId,
            @NotNull Outcome outcome,
            @NotBlank @Size(max = 10_000) String summary,
            @NotNull @Size(max = 50) List<@NotNull MethodId> methodIds,
            @Nullable @Size(max = 3) List<@NotNull @Valid RelevanceChoice> relevance) {

        ConclusionRequest conclusion() {
            return new ConclusionRequest(outcome, summary, methodIds, relevance);
        }
    }

    record ReopeningRequest(@NotBlank @Size(max = 4_000) String reason) {}
}
