package dk.medspil.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about the relevance of one success criterion.
 *
 * @param criterion «S13» to «S15»
 * @param reason in words; needed when it deviates from what the rule proposes
 */
public record RelevanceChoice(
        @NotNull @Pattern(regexp = "S1[345]") String criterion,
        boolean relevant,
        @Nullable @Size(max = 1000) String reason) {}
