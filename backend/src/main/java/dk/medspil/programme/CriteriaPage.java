package dk.medspil.programme;

import java.util.List;

/** The criteria of a period, and which periods there are. */
public record CriteriaPage(PeriodView period, List<PeriodView> periods, List<CriterionCard> cards) {}
