package dk.medspil.process;

import dk.medspil.method.MethodId;
import dk.medspil.requisition.Outcome;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The form «conclusion»: how the advice ended, which methods were handed over, what is relevant. */
public record ConclusionForm(
        @NotNull Outcome outcome,
        @NotBlank @Size(max = 10_000) String summary,
        @NotNull @Size(max = 50) List<@NotNull MethodId> methods,
        @NotNull @Size(max = 3) List<@NotNull @Valid RelevanceChoice> relevance) {}
