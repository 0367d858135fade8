package dk.medspil.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One criterion: its card, its breakdowns, and how it is defined.
 *
 * @param told the card; null when too few have answered for it to be told
 * @param untold what is said instead; null when the card is told
 * @param breakdowns all rows for managers; for all others the published tables, and none where the period publishes none
 */
public record CriterionPage(
        PeriodView period,
        @Nullable CriterionCard told,
        @Nullable UntoldCriterion untold,
        List<BreakdownTable> breakdowns,
        CriterionDefinition definition) {

    /** The card, where it is told. */
    CriterionCard card() {
        if (told == null) {
            throw new IllegalStateException("not told: " + definition.criterion());
        }
        return told;
    }
}
