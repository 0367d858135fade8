package dk.medspil.programme;

import java.util.List;

/**
 * The criteria of a period, and which periods there are.
 *
 * @param untold criteria whose figures aren't told, as too few have answered; for managers there are none
 */
public record CriteriaPage(
        PeriodView period, List<PeriodView> periods, List<CriterionCard> cards, List<UntoldCriterion> untold) {}
