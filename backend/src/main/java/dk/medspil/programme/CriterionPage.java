package dk.medspil.programme;

import java.util.List;

/**
 * One criterion: its card, its breakdowns, and how it is defined.
 *
 * @param breakdowns all rows for managers; for all others the published tables, and none where the period publishes none
 */
public record CriterionPage(
        PeriodView period, CriterionCard card, List<BreakdownTable> breakdowns, CriterionDefinition definition) {}
