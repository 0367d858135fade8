package dk.medspil.process.web;

import dk.medspil.method.MethodId;
import dk.medspil.process.ConclusionForm;
import dk.medspil.process.RelevanceChoice;
import dk.medspil.requisition.Outcome;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the advice ended. What is left out of {@code relevance} is confirmed as it was found at screening. */
record ConclusionRequest(
        @NotNull Outcome outcome,
        @NotBlank @Size(max = 10_000) String summary,
        @NotNull @Size(max = 50) List<@NotNull MethodId> methodIds,
        @Nullable @Size(max = 3) List<@NotNull @Valid RelevanceChoice> relevance) {

    ConclusionForm form() {
        return new ConclusionForm(outcome, summary, methodIds, relevance == null ? List.of() : relevance);
    }
}
