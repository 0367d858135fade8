package dk.medspil.programme;

import dk.medspil.questionnaire.AnswerValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a manager says of a criterion: everything of its definition that doesn't follow from the records that feed it.
 *
 * @param quote the programme's own words
 * @param target whole percent of a share, else a number
 * @param targetFrom the first of the target's days; {@code targetTo} the last
 * @param baseline where it stood before; may be blank
 * @param denominator in words who is counted
 * @param questionnaire and {@code questionKey}: whose answers count; null where no question is asked
 * @param since the first version of the questionnaire whose answers count; null for all
 * @param successes the answers that count; empty where no question is asked
 */
public record DefinitionContent(
        @NotBlank @Size(max = 200) String titleDa,
        @NotBlank @Size(max = 200) String titleEn,
        @NotBlank @Size(max = 2000) String quote,
        @Min(1) @Max(100_000) int target,
        @NotNull LocalDate targetFrom,
        @NotNull LocalDate targetTo,
        @NotNull @Size(max = 1000) String baseline,
        @NotBlank @Size(max = 500) String denominator,
        @Nullable @Size(max = 60) String questionnaire,
        @Nullable @Size(max = 40) String questionKey,
        @Nullable @Positive Integer since,
        @NotNull Set<@NotNull AnswerValue> successes) {

    DefinitionContent stripped() {
        return new DefinitionContent(
                titleDa.strip(),
                titleEn.strip(),
                quote.strip(),
                target,
                targetFrom,
                targetTo,
                baseline.strip(),
                denominator.strip(),
                questionnaire,
                questionKey,
                since,
                successes.isEmpty() ? Set.of() : new TreeSet<>(successes));
    }
}
