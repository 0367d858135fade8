package dk.medspil.programme;

import dk.medspil.directory.PersonId;
import dk.medspil.platform.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk that says how the success criteria stand, by the definitions of {@code docs/figures.md}. An open period
 * stands as of now; a frozen one is shown as it was frozen.
 */
@Service
@Transactional
public class Criteria {

    private static final int UNITS_OF_A_PAGE = 200;

    private final Definitions definitions;
    private final Standings standings;
    private final Counting counting;
    private final FrozenPeriods frozenPeriods;
    private final StillOut stillOut;
    private final UnitNames names;
    private final Clock clock;

    Criteria(
            Definitions definitions,
            Standings standings,
            Counting counting,
            FrozenPeriods frozenPeriods,
            StillOut stillOut,
            UnitNames names,
            Clock clock) {
        this.definitions = definitions;
        this.standings = standings;
        this.counting = counting;
        this.frozenPeriods = frozenPeriods;
        this.stillOut = stillOut;
        this.names = names;
        this.clock = clock;
    }

    /** The short titles of the criteria by code, in that language. */
    @Transactional(readOnly = true)
    public Map<String, String> titles(Locale locale) {
        return definitions.titles("en".equals(locale.getLanguage()), clock.instant());
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
        standings.catchUp();
        List<Assessed> all = assess(chosen);
        Map<String, Outstanding> out = outstanding(all, audience);
        Set<String> untold = untold(chosen, periods, audience);
        return new CriteriaPage(
                PeriodView.of(chosen),
                periods.stream().map(PeriodView::of).toList(),
                all.stream()
                        .filter(assessed ->
                                !untold.contains(assessed.definition().criterion()))
                        .map(assessed -> Cards.card(
                                assessed, out.get(assessed.definition().criterion()), audience, locale))
                        .toList(),
                all.stream()
                        .map(Assessed::definition)
                        .filter(definition -> untold.contains(definition.criterion()))
                        .map(definition -> Cards.untold(definition, locale))
                        .toList());
    }

    /** The criteria whose figures of a period aren't told, by themselves or for what other periods tell beside them. */
    private Set<String> untold(ReportingPeriod chosen, List<ReportingPeriod> periods, Audience audience) {
        if (audience == Audience.MANAGERS || chosen.kind() == ReportingPeriod.Kind.PROGRAMME) {
            return Set.of();
        }
        standings.catchUp();
        Map<String, Map<ReportingPeriod, ShareFigure>> figures = new HashMap<>();
        for (ReportingPeriod period : PublishedPeriods.beside(chosen, periods)) {
            assess(period).forEach(assessed -> figures.computeIfAbsent(
                            assessed.definition().criterion(), criterion -> new HashMap<>())
                    .put(period, assessed.figure()));
        }
        return figures.entrySet().stream()
                .filter(one -> !PublishedPeriods.of(one.getValue()).contains(chosen))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private boolean isUntold(Assessed assessed, Audience audience) {
        return untold(assessed.period(), definitions.periods(), audience)
                .contains(assessed.definition().criterion());
    }

    /** Others than managers are not told of the few whom a reminder would go to. */
    private Map<String, Outstanding> outstanding(List<Assessed> all, Audience audience) {
        return audience == Audience.MANAGERS ? stillOut.of(all) : Map.of();
    }

    /**
     * One criterion of a period.
     *
     * @throws Refusal 404 when there is no such criterion or period
     */
    public CriterionPage page(String criterion, @Nullable String period, Audience audience, Locale locale) {
        Assessed assessed = assessOne(criterion, period);
        Tallies tallies = assessed.tallies();
        if (isUntold(assessed, audience)) {
            return new CriterionPage(
                    PeriodView.of(assessed.period()),
                    null,
                    Cards.untold(assessed.definition(), locale),
                    List.of(),
                    assessed.definition());
        }
        int target = assessed.definition().target();
        boolean open = audience == Audience.MANAGERS;
        List<BreakdownTable> breakdowns = open
                ? Publication.open(tallies, target)
                : assessed.period().publishesBreakdowns() ? Publication.published(tallies, target) : List.of();
        return new CriterionPage(
                PeriodView.of(assessed.period()),
                Cards.card(assessed, outstanding(List.of(assessed), audience).get(criterion), audience, locale),
                null,
                breakdowns,
                assessed.definition());
    }

    /**
     * How the share went, month by month.
     *
     * @throws Refusal 404 when there is no such criterion or period
     */
    public List<TrendPoint> trend(String criterion, @Nullable String period, Audience audience) {
        Assessed assessed = assessOne(criterion, period);
        if (isUntold(assessed, audience)) {
            return List.of();
        }
        return Trend.of(
                counting.answers(assessed.period(), assessed.definition(), assessed.at()),
                assessed.definition().successes(),
                assessed.at(),
                audience);
    }

    /**
     * The units behind a figure, by name. For managers only: the caller checks the right; each look is logged.
     *
     * @param step only units that reached this step; with {@code reason}, only those that went no further
     * @param purpose why the manager looks, in their own words
     * @param after the last unit of the page before; null for the first
     * @throws Refusal 422 when the purpose is missing
     */
    public UnitPage units(
            String criterion,
            @Nullable String period,
            @Nullable Step step,
            @Nullable DropReason reason,
            PersonId manager,
            String purpose,
            @Nullable UUID after) {
        if (purpose.strip().length() < 5) {
            throw Refusal.refused("purpose-needed", "purpose");
        }
        List<UnitRow> rows = rows(
                assessOne(criterion, period),
                standing -> (step == null || reached(standing, step, reason))
                        && (reason == null || standing.reason() == reason),
                after,
                UNITS_OF_A_PAGE + 1);
        List<UnitRow> shown = rows.subList(0, Math.min(rows.size(), UNITS_OF_A_PAGE));
        boolean more = rows.size() > shown.size();
        return new UnitPage(
                names.name(shown, manager, purpose.strip()),
                more ? shown.get(shown.size() - 1).unit() : null);
    }

    private static boolean reached(Standing standing, Step step, @Nullable DropReason reason) {
        return reason == null ? standing.reached().compareTo(step) >= 0 : standing.reached() == step;
    }

    /** What was shown on frozen cards, recomputed: the same, or which units stand otherwise since. */
    @Transactional(readOnly = true)
    public List<FreezeCheck> check(String period) {
        ReportingPeriod chosen = choose(definitions.periods(), period);
        return frozenPeriods.check(chosen);
    }

    /**
     * Freezes a period that is over: its figures, verdicts and units stay as reported from now on.
     *
     * @throws Refusal 409 when the period isn't over, or is frozen already
     */
    public PeriodView freeze(String period, PersonId by) {
        Instant now = clock.instant();
        ReportingPeriod chosen = choose(definitions.periods(), period);
        if (now.isBefore(chosen.ends())) {
            throw Refusal.conflict("period-not-over");
        }
        return PeriodView.of(frozenPeriods.freeze(chosen, definitions.evaluated(chosen, now), by, now));
    }

    /** How the evaluated criteria stand in the programme's period, as of when they were last caught up with. */
    Collection<Assessed> assessProgramme() {
        return assess(choose(definitions.periods(), null));
    }

    /** The same at their places, as of now. */
    List<Assessed> assessProgrammeByPlace() {
        standings.catchUp();
        ReportingPeriod programme = choose(definitions.periods(), null);
        if (programme.frozenAt() != null) {
            return frozenPeriods.assessed(programme);
        }
        Instant now = clock.instant();
        return definitions.evaluated(programme, now).stream()
                .map(definition -> assessed(programme, definition, standings.byPlace(programme, definition), now))
                .toList();
    }

    private List<Assessed> assess(ReportingPeriod period) {
        if (period.frozenAt() != null) {
            return frozenPeriods.assessed(period);
        }
        Instant now = clock.instant();
        List<CriterionDefinition> inForce = definitions.evaluated(period, now);
        Map<String, Tallies> totals = standings.totals(period, inForce);
        return inForce.stream()
                .map(definition ->
                        assessed(period, definition, totals.getOrDefault(definition.criterion(), Tallies.NONE), now))
                .toList();
    }

    /** One criterion at its places, as of now. */
    private Assessed assessOne(String criterion, @Nullable String code) {
        ReportingPeriod period = choose(definitions.periods(), code);
        if (period.frozenAt() != null) {
            return only(criterion, frozenPeriods.assessed(period), assessed -> assessed.definition()
                    .criterion());
        }
        standings.catchUp();
        Instant now = clock.instant();
        CriterionDefinition definition =
                only(criterion, definitions.evaluated(period, now), CriterionDefinition::criterion);
        return assessed(period, definition, standings.byPlace(period, definition), now);
    }

    private static <T> T only(String code, List<T> all, Function<T, String> codeOf) {
        return all.stream()
                .filter(one -> codeOf.apply(one).equals(code))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static Assessed assessed(
            ReportingPeriod period, CriterionDefinition definition, Tallies tallies, Instant now) {
        return new Assessed(period, definition, tallies, now, !now.isBefore(period.ends()));
    }

    /** All units of a criterion. */
    List<UnitRow> rows(Assessed assessed) {
        return rows(assessed, standing -> true, null, Integer.MAX_VALUE);
    }

    private List<UnitRow> rows(Assessed assessed, Predicate<Standing> which, @Nullable UUID after, int atMost) {
        if (!assessed.frozen()) {
            return standings.units(assessed.period(), assessed.definition(), which, after, atMost);
        }
        return frozenPeriods.units(assessed).stream()
                .filter(row -> which.test(row.standing()))
                .dropWhile(row -> after != null && !row.unit().equals(after))
                .skip(after == null ? 0 : 1)
                .limit(atMost)
                .toList();
    }

    static ReportingPeriod choose(List<ReportingPeriod> periods, @Nullable String code) {
        Optional<ReportingPeriod> chosen = periods.stream()
                .filter(period -> code == null || period.code().equals(code))
                .findFirst();
        return chosen.orElseThrow(Refusal::notFound);
    }
}
