package dk.medspil.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The form «plan»: what will be done, and by when; without a deadline the one that there is stays. */
public record PlanForm(
        @NotBlank @Size(max = 10_000) String plan, @Nullable Instant deadline) {}
