package dk.medspil.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A call that was answered while it lasted: the answer, and the conclusion in the same form. */
public record AnswerAtOnce(
        @NotBlank @Size(max = 10_000) String text,
        @NotNull @Valid ConclusionForm conclusion) {}
