package dk.medspil.programme;

import dk.medspil.platform.Sha256;
import dk.medspil.platform.time.Office;
import dk.medspil.programme.CountSource.CountStand;
import dk.medspil.programme.CountSource.CountedUnit;
import dk.medspil.programme.CountTargets.CountTarget;
import dk.medspil.programme.CountTargets.PeriodTarget;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The counts of frozen periods: who was counted as what when the period was frozen. Of a target that goes on after the
 * period only the period's days are counted, and it is judged on the period's last day; else on the day of the freeze.
 */
@Lazy
@Component
@Transactional(readOnly = true)
public class FrozenCounts {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final CountTargets targets;
    private final CountedUnits counted;

    FrozenCounts(JdbcClient jdbc, JdbcTemplate template, CountTargets targets, CountedUnits counted) {
        this.jdbc = jdbc;
        this.template = template;
        this.targets = targets;
        this.counted = counted;
    }

    /**
     * One figure as it was frozen.
     *
     * @param to the last day that was counted
     * @param stands how many were counted as what
     * @param basis what was counted; null if it was frozen before that was kept
     */
    public record FrozenCount(
            CountTarget target,
            LocalDate to,
            LocalDate judged,
            Map<CountStand, Long> stands,
            @Nullable String basis,
            String sha256) {}

    /** In the programme's order; empty for a period that isn't frozen, or was before counts were frozen too. */
    public List<FrozenCount> of(String period, boolean english) {
        return jdbc.sql("""
                        select f.* from frozen_count f join criterion c on c.code = f.criterion
                        where f.period = :period order by c.position, c.code
                        """)
                .param("period", period)
                .query((row, n) -> {
                    String criterion = row.getString("criterion");
                    return new FrozenCount(
                            targets.version(criterion, row.getInt("definition_version"), english),
                            row.getObject("to_day", LocalDate.class),
                            row.getObject("judged_on", LocalDate.class),
                            CountedUnits.stands(stored(period, criterion)),
                            row.getString("basis"),
                            row.getString("sha256"));
                })
                .list();
    }

    /** Freezes every count whose target is about days of the period. */
    @Transactional
    void freeze(ReportingPeriod period, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, Office.ZONE);
        for (CountTarget target : targets.touching(period, at)) {
            PeriodTarget days = target.in(period, today);
            String basis = counted.basis(target.criterion()).orElse(null);
            List<CountedUnit> units =
                    counted.of(target.criterion(), basis, target.from(), days.to(), days.judged(), at);
            keep(period.code(), target, days.to(), days.judged(), basis, units);
        }
    }

    private void keep(
            String period,
            CountTarget target,
            LocalDate to,
            LocalDate judged,
            @Nullable String basis,
            List<CountedUnit> units) {
        Map<CountStand, Long> stands = CountedUnits.stands(units);
        StarterFigure starters = StarterFigure.of(stands, target.target());
        jdbc.sql("""
                        insert into frozen_count (period, criterion, definition_version, target, from_day, to_day, judged_on,
                                                  basis, units, counted, observed, status, sha256)
                        values (:period, :criterion, :version, :target, :from, :to, :judged, :basis, :units, :counted,
                                :observed, :status, :sha256)
                        """)
                .param("period", period)
                .param("criterion", target.criterion())
                .param("version", target.definition())
                .param("target", target.target())
                .param("from", target.from())
                .param("to", to)
                .param("judged", judged)
                .param("basis", basis)
                .param("units", units.size())
                .param("counted", target.share() ? starters.kept() : units.size())
                .param("observed", target.share() ? starters.observed() : units.size())
                .param("status", status(target, judged, stands))
                .param("sha256", sha256(period, target, to, judged, basis, units))
                .update();
        template.batchUpdate(
                "insert into frozen_count_unit (period, criterion, unit, stand, day) values (?, ?, ?, ?, ?)",
                units,
                500,
                (statement, unit) -> {
                    statement.setString(1, period);
                    statement.setString(2, target.criterion());
                    statement.setObject(3, unit.unit());
                    statement.setString(4, unit.stand().name());
                    statement.setObject(5, unit.day());
                });
    }

    private static String status(CountTarget target, LocalDate judged, Map<CountStand, Long> stands) {
        if (target.share()) {
            return StarterFigure.of(stands, target.target()).share().verdict().name();
        }
        long count = stands.getOrDefault(CountStand.COUNTED, 0L);
        return new CountFigure(count, target.target(), target.from(), target.to(), judged)
                .status()
                .name();
    }

    /** Recomputes each count for the moment of the freeze. */
    List<FreezeCheck> check(ReportingPeriod period) {
        Instant at = period.frozenAt();
        return at == null
                ? List.of()
                : of(period.code(), false).stream()
                        .map(frozen -> check(period.code(), frozen, at))
                        .toList();
    }

    private FreezeCheck check(String period, FrozenCount frozen, Instant at) {
        CountTarget target = frozen.target();
        List<CountedUnit> stored = stored(period, target.criterion());
        String basis = frozen.basis();
        List<CountedUnit> today =
                counted.of(target.criterion(), basis, target.from(), frozen.to(), frozen.judged(), at);
        Map<UUID, CountedUnit> was = byUnit(stored);
        Map<UUID, CountedUnit> is = byUnit(today);
        Map<UUID, FreezeCheck.Change> changes = new TreeMap<>();
        was.forEach((unit, row) -> changes.put(unit, new FreezeCheck.Change(unit, text(row), text(is.get(unit)))));
        is.forEach((unit, row) -> changes.putIfAbsent(unit, new FreezeCheck.Change(unit, null, text(row))));
        return new FreezeCheck(
                target.criterion(),
                frozen.sha256(),
                sha256(period, target, frozen.to(), frozen.judged(), basis, today),
                sha256(period, target, frozen.to(), frozen.judged(), basis, stored)
                        .equals(frozen.sha256()),
                changes.values().stream()
                        .filter(change -> change.was() == null || !change.was().equals(change.is()))
                        .toList());
    }

    private static Map<UUID, CountedUnit> byUnit(List<CountedUnit> units) {
        return units.stream().collect(Collectors.toMap(CountedUnit::unit, Function.identity()));
    }

    private List<CountedUnit> stored(String period, String criterion) {
        return jdbc.sql("select * from frozen_count_unit where period = :period and criterion = :criterion")
                .param("period", period)
                .param("criterion", criterion)
                .query((row, n) -> new CountedUnit(
                        row.getObject("unit", UUID.class),
                        CountStand.valueOf(row.getString("stand")),
                        row.getObject("day", LocalDate.class)))
                .list();
    }

    /** The one text of a frozen count, byte for byte the same whenever it is made from the same facts. */
    private static String sha256(
            String period,
            CountTarget target,
            LocalDate to,
            LocalDate judged,
            @Nullable String basis,
            List<CountedUnit> units) {
        StringBuilder text = new StringBuilder(basis == null ? "frozen-count/1\n" : "frozen-count/2\n");
        line(text, "period", period);
        line(text, "criterion", target.criterion());
        line(text, "definition", target.definition());
        line(text, "target", target.target());
        line(text, "days", target.from() + "/" + target.to());
        line(text, "counted", to);
        line(text, "judged", judged);
        if (basis != null) {
            line(text, "basis", basis);
        }
        Map<CountStand, Long> stands = CountedUnits.stands(units);
        for (CountStand stand : CountStand.values()) {
            line(text, stand.name(), stands.getOrDefault(stand, 0L));
        }
        line(text, "status", status(target, judged, stands));
        units.stream()
                .sorted(Comparator.comparing(unit -> unit.unit().toString()))
                .forEach(unit -> line(text, unit.unit().toString(), unit.stand() + "|" + unit.day()));
        return Sha256.hex(text.toString());
    }

    private static @Nullable String text(@Nullable CountedUnit unit) {
        return unit == null ? null : unit.stand() + "|" + unit.day();
    }

    private static void line(StringBuilder text, String name, Object value) {
        text.append(name).append('=').append(value).append('\n');
    }
}
