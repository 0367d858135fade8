package dk.medspil.programme;

import dk.medspil.directory.PersonId;
import dk.medspil.platform.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk that says how the success criteria stand, by the definitions of {@code docs/figures.md}. An open period is
 * counted anew each time; a frozen one is shown as it was frozen.
 */
@Service
@Transactional(readOnly = true)
public class Criteria {

    private final Definitions definitions;
    private final Counting counting;
    private final FrozenPeriods frozenPeriods;
    private final UnitNames names;
    private final Clock clock;

    Criteria(Definitions definitions, Counting counting, FrozenPeriods frozenPeriods, UnitNames names, Clock clock) {
        this.definitions = definitions;
        this.counting = counting;
        this.frozenPeriods = frozenPeriods;
        this.names = names;
        this.clock = clock;
    }

    /** The short titles of the criteria that are counted from answers, by code, in that language. */
    public Map<String, String> titles(Locale locale) {
        boolean english = "en".equals(locale.getLanguage());
        return definitions.evaluated(clock.instant()).stream()
                .collect(Collectors.toMap(
                        CriterionDefinition::criterion,
                        definition -> english ? definition.titleEn() : definition.titleDa()));
    }

    /**
     * The cards of a period.
     *
     * @param period its code; null for the programme's
     * @throws Refusal 404 when there is no such period
     */
    public CriteriaPage cards(@Nullable String period, Audience audience, Locale locale) {
        List<ReportingPeriod> periods = definitions.periods();
        ReportingPeriod chosen = choose(periods, period);
        return new CriteriaPage(
                PeriodView.of(chosen),
                periods.stream().map(PeriodView::of).toList(),
                assess(chosen, null).stream()
                        .map(assessed -> Cards.card(assessed, audience, locale))
                        .toList());
    }

    /**
     * One criterion of a period.
     *
     * @throws Refusal 404 when there is no such criterion or period
     */
    public CriterionPage page(String criterion, @Nullable String period, Audience audience, Locale locale) {
        Assessed assessed = assessOne(criterion, period);
        Tallies tallies = assessed.tallies();
        int target = assessed.definition().target();
        boolean open = audience == Audience.MANAGERS;
        List<BreakdownTable> breakdowns = open
                ? Publication.open(tallies, target)
                : assessed.period().publishesBreakdowns() ? Publication.published(tallies, target) : List.of();
        return new CriterionPage(
                PeriodView.of(assessed.period()),
                Cards.card(assessed, audience, locale),
                tallies.waterfall().stream()
                        .map(step -> open ? step : step.withoutSmallDrops(Publication.SMALLEST))
                        .toList(),
                breakdowns,
                assessed.definition());
    }

    /**
     * The units behind a figure, by name. For managers only: the caller checks the right; each look is logged.
     *
     * @param step only units that reached this step; with {@code reason}, only those that went no further
     * @param purpose why the manager looks, in their own words
     * @throws Refusal 422 when the purpose is missing
     */
    @Transactional
    public List<UnitLine> units(
            String criterion,
            @Nullable String period,
            @Nullable Step step,
            @Nullable DropReason reason,
            PersonId manager,
            String purpose) {
        if (purpose.strip().length() < 5) {
            throw Refusal.refused("purpose-needed", "purpose");
        }
        Assessed assessed = assessOne(criterion, period);
        List<UnitRow> rows = rows(assessed).stream()
                .filter(row -> step == null || reached(row.standing(), step, reason))
                .filter(row -> reason == null || row.standing().reason() == reason)
                .toList();
        return names.name(rows, manager, purpose.strip());
    }

    private static boolean reached(Standing standing, Step step, @Nullable DropReason reason) {
        return reason == null ? standing.reached().compareTo(step) >= 0 : standing.reached() == step;
    }

    /** What was shown on frozen cards, recomputed: the same, or which units stand otherwise since. */
    public List<FreezeCheck> check(String period) {
        ReportingPeriod chosen = choose(definitions.periods(), period);
        return frozenPeriods.check(chosen);
    }

    /**
     * Freezes a period that is over: its figures, verdicts and units stay as reported from now on.
     *
     * @throws Refusal 409 when the period isn't over, or is frozen already
     */
    @Transactional
    public PeriodView freeze(String period, PersonId by) {
        Instant now = clock.instant();
        ReportingPeriod chosen = choose(definitions.periods(), period);
        if (now.isBefore(chosen.ends())) {
            throw Refusal.conflict("period-not-over");
        }
        return PeriodView.of(frozenPeriods.freeze(chosen, definitions.evaluated(now), by, now));
    }

    /** How the evaluated criteria stand in the programme's period, for a page that shows what answers gave. */
    Collection<Assessed> assessProgramme() {
        return assess(choose(definitions.periods(), null), null);
    }

    /** {@code criterion} null: all that are evaluated. */
    private List<Assessed> assess(ReportingPeriod period, @Nullable String criterion) {
        if (period.frozenAt() != null) {
            return frozenPeriods.assessed(period);
        }
        Instant now = clock.instant();
        List<CriterionDefinition> inForce = definitions.evaluated(now).stream()
                .filter(definition ->
                        criterion == null || definition.criterion().equals(criterion))
                .toList();
        Map<String, Tallies> tallies = counting.tallies(period, inForce, now);
        return inForce.stream()
                .map(definition -> new Assessed(
                        period,
                        definition,
                        tallies.getOrDefault(definition.criterion(), new Tallies(List.of())),
                        now,
                        !now.isBefore(period.ends())))
                .toList();
    }

    private Assessed assessOne(String criterion, @Nullable String period) {
        return assess(choose(definitions.periods(), period), criterion).stream()
                .filter(assessed -> assessed.definition().criterion().equals(criterion))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    List<UnitRow> rows(Assessed assessed) {
        return assessed.frozen()
                ? frozenPeriods.units(assessed)
                : counting.units(assessed.period(), assessed.definition(), assessed.at());
    }

    private static ReportingPeriod choose(List<ReportingPeriod> periods, @Nullable String code) {
        Optional<ReportingPeriod> chosen = periods.stream()
                .filter(period -> code == null || period.code().equals(code))
                .findFirst();
        return chosen.orElseThrow(Refusal::notFound);
    }
}
