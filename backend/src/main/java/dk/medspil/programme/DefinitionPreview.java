package dk.medspil.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is, and what it would be under a definition that isn't published.
 *
 * @param now by the definition in force; null when none is about the period's days
 * @param then by the other; null when its days are not of the period, so that the period keeps its definition
 */
public record DefinitionPreview(
        PeriodView period,
        @Nullable PreviewFigure now,
        @Nullable PreviewFigure then) {

    /** @param share and {@code count}: one of the two */
    public record PreviewFigure(
            int target,
            CriterionCard.@Nullable Variant share,
            @Nullable PreviewCount count) {}

    /** @param to the last of the target's days */
    public record PreviewCount(long count, CountStatus status, LocalDate to) {}
}
