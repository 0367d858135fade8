package dk.medspil.programme;

import static dk.medspil.platform.database.Moments.column;

import dk.medspil.audit.AuditLog;
import dk.medspil.directory.PersonId;
import dk.medspil.platform.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Frozen periods: figures, verdicts and units as they were reported. Nothing of it is ever changed. */
@Repository
class FrozenPeriods {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Definitions definitions;
    private final Counting counting;
    private final FrozenCounts counts;
    private final AuditLog auditLog;

    FrozenPeriods(
            JdbcClient jdbc,
            JdbcTemplate template,
            Definitions definitions,
            Counting counting,
            @Lazy FrozenCounts counts,
            AuditLog auditLog) {
        this.jdbc = jdbc;
        this.template = template;
        this.definitions = definitions;
        this.counting = counting;
        this.counts = counts;
        this.auditLog = auditLog;
    }

    private record Figure(String criterion, int definitionVersion, String sha256) {}

    /** Freezes what stands at {@code now}, in whole milliseconds. */
    ReportingPeriod freeze(ReportingPeriod period, List<CriterionDefinition> inForce, PersonId by, Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.MILLIS);
        int added = jdbc.sql("""
                        insert into frozen_period (period, frozen_at, frozen_by) values (:period, :at, :by)
                        on conflict (period) do nothing
                        """)
                .param("period", period.code())
                .param("at", column(at))
                .param("by", by.value())
                .update();
        if (added == 0) {
            throw Refusal.conflict("period-already-frozen");
        }
        for (CriterionDefinition definition : inForce) {
            keep(period, definition, counting.units(period, definition, at), at);
        }
        counts.freeze(period, at);
        UUID id = UUID.nameUUIDFromBytes(period.code().getBytes(StandardCharsets.UTF_8));
        auditLog.record("PERIOD_FROZEN", "PERIOD", id, by.value(), Map.of("period", period.code()));
        return new ReportingPeriod(period.code(), period.kind(), period.from(), period.to(), at);
    }

    private void keep(ReportingPeriod period, CriterionDefinition definition, List<UnitRow> units, Instant at) {
        Tallies tallies = tallies(units);
        ShareFigure figure = tallies.figure(definition.target());
        jdbc.sql("""
                        insert into frozen_figure
                            (period, criterion, definition_version, target, relevant, answered, not_applicable,
                             successes, silent, lowest, highest, interval_low, interval_high, verdict,
                             relevance_missing, still_running, sha256)
                        values (:period, :criterion, :version, :target, :r, :a, :x, :k, :u, :lowest, :highest,
                                :low, :high, :verdict, :missing, :running, :sha256)
                        """)
                .param("period", period.code())
                .param("criterion", definition.criterion())
                .param("version", definition.version())
                .param("target", definition.target())
                .param("r", figure.relevant())
                .param("a", figure.answered())
                .param("x", figure.notApplicable())
                .param("k", figure.k())
                .param("u", figure.silent())
                .param("lowest", figure.bounds().map(Range::low).orElse(null))
                .param("highest", figure.bounds().map(Range::high).orElse(null))
                .param("low", figure.interval().map(Range::low).orElse(null))
                .param("high", figure.interval().map(Range::high).orElse(null))
                .param("verdict", figure.verdict().name())
                .param("missing", tallies.relevanceMissing())
                .param("running", tallies.stillRunning())
                .param("sha256", CanonicalForm.sha256(period.code(), definition, at, tallies, units))
                .update();
        template.batchUpdate("""
                insert into frozen_unit
                    (period, criterion, unit, reached, reason, answer, first_wave_answer, pending, running,
                     area, subject, organisation_kind)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, units, 500, (statement, unit) -> {
            Standing standing = unit.standing();
            statement.setString(1, period.code());
            statement.setString(2, definition.criterion());
            statement.setObject(3, unit.unit());
            statement.setString(4, standing.reached().name());
            statement.setString(5, name(standing.reason()));
            statement.setString(6, name(standing.answer()));
            statement.setString(7, name(standing.firstWaveAnswer()));
            statement.setBoolean(8, standing.pending());
            statement.setBoolean(9, standing.running());
            statement.setObject(10, unit.place().area());
            statement.setString(11, unit.place().subject());
            statement.setString(12, unit.place().organisationKind());
        });
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    /** The criteria of a frozen period as they were frozen, with the definitions of then. */
    List<Assessed> assessed(ReportingPeriod period) {
        Instant at = frozenAt(period);
        Map<String, List<Tally>> counted = new HashMap<>();
        jdbc.sql("""
                        select criterion, reached, reason, answer, first_wave_answer, pending, running,
                               area, subject, organisation_kind, count(*) as units
                        from frozen_unit where period = :period
                        group by criterion, reached, reason, answer, first_wave_answer, pending, running,
                               area, subject, organisation_kind
                        """).param("period", period.code()).query(row -> {
            counted.computeIfAbsent(row.getString("criterion"), code -> new ArrayList<>())
                    .add(new Tally(standing(row), UnitSql.place(row), row.getLong("units")));
        });
        return figures(period).stream()
                .map(figure -> new Assessed(
                        period,
                        definitions.version(figure.criterion(), figure.definitionVersion()),
                        new Tallies(counted.getOrDefault(figure.criterion(), List.of())),
                        at,
                        true))
                .toList();
    }

    /** The units of a frozen figure, each with the requisition that it stands at as far as that is still known. */
    List<UnitRow> units(Assessed assessed) {
        Map<UUID, UnitRow> today = byUnit(counting.units(assessed.period(), assessed.definition(), assessed.at()));
        return stored(assessed).stream()
                .map(unit -> {
                    UnitRow known = today.get(unit.unit());
                    return new UnitRow(
                            unit.unit(), unit.standing(), unit.place(), known == null ? null : known.subject());
                })
                .toList();
    }

    /** Recomputes each figure of the period for the moment of its freeze. */
    List<FreezeCheck> check(ReportingPeriod period) {
        Map<String, String> hashes =
                figures(period).stream().collect(Collectors.toMap(Figure::criterion, Figure::sha256));
        return Stream.concat(
                        assessed(period).stream()
                                .map(assessed -> check(
                                        assessed,
                                        hashes.getOrDefault(
                                                assessed.definition().criterion(), ""))),
                        counts.check(period).stream())
                .toList();
    }

    private FreezeCheck check(Assessed assessed, String sha256) {
        List<UnitRow> frozen = stored(assessed);
        List<UnitRow> today = counting.units(assessed.period(), assessed.definition(), assessed.at());
        String stored = hash(assessed, frozen);
        String recomputed = hash(assessed, today);
        Map<UUID, FreezeCheck.Change> changes = new TreeMap<>();
        Map<UUID, UnitRow> was = byUnit(frozen);
        Map<UUID, UnitRow> is = byUnit(today);
        was.forEach((unit, row) -> changes.put(unit, change(unit, row, is.get(unit))));
        is.forEach((unit, row) -> changes.putIfAbsent(unit, change(unit, null, row)));
        return new FreezeCheck(
                assessed.definition().criterion(),
                sha256,
                recomputed,
                stored.equals(sha256),
                changes.values().stream()
                        .filter(change -> change.was() == null || !change.was().equals(change.is()))
                        .toList());
    }

    private static FreezeCheck.Change change(UUID unit, @Nullable UnitRow was, @Nullable UnitRow is) {
        return new FreezeCheck.Change(
                unit, was == null ? null : CanonicalForm.text(was), is == null ? null : CanonicalForm.text(is));
    }

    private static String hash(Assessed assessed, List<UnitRow> units) {
        return CanonicalForm.sha256(
                assessed.period().code(), assessed.definition(), assessed.at(), tallies(units), units);
    }

    private static Map<UUID, UnitRow> byUnit(List<UnitRow> units) {
        return units.stream().collect(Collectors.toMap(UnitRow::unit, Function.identity()));
    }

    private static Tallies tallies(List<UnitRow> units) {
        return new Tallies(units.stream()
                .map(unit -> new Tally(unit.standing(), unit.place(), 1))
                .toList());
    }

    private List<UnitRow> stored(Assessed assessed) {
        return jdbc.sql("select * from frozen_unit where period = :period and criterion = :criterion order by unit")
                .param("period", assessed.period().code())
                .param("criterion", assessed.definition().criterion())
                .query((row, n) ->
                        new UnitRow(row.getObject("unit", UUID.class), standing(row), UnitSql.place(row), null))
                .list();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new Standing(
                Step.valueOf(row.getString("reached")),
                reason == null ? null : DropReason.valueOf(reason),
                UnitSql.answer(row, "answer"),
                UnitSql.answer(row, "first_wave_answer"),
                row.getBoolean("pending"),
                row.getBoolean("running"));
    }

    private List<Figure> figures(ReportingPeriod period) {
        return jdbc.sql("""
                        select f.criterion, f.definition_version, f.sha256
                        from frozen_figure f join criterion c on c.code = f.criterion
                        where f.period = :period order by c.position
                        """)
                .param("period", period.code())
                .query((row, n) -> new Figure(
                        row.getString("criterion"), row.getInt("definition_version"), row.getString("sha256")))
                .list();
    }

    private static Instant frozenAt(ReportingPeriod period) {
        Instant at = period.frozenAt();
        if (at == null) {
            throw Refusal.conflict("period-not-frozen");
        }
        return at;
    }
}
