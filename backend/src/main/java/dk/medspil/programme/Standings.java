package dk.medspil.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * How each unit of the open periods stands now, and how many stand alike. Whatever changes leaves a mark in its own
 * transaction; {@link #catchUp()} counts the marked units anew, so that a page of figures costs what has changed since
 * the last one. Frozen periods are not kept here: they stay as they were frozen.
 */
@Repository
class Standings {

    private static final int BATCH = 100_000;
    private static final int FETCHED_AT_ONCE = 500;

    private static final String TALLY =
            "insert into unit_tally (period, criterion, " + UnitSql.FACTS + ", " + UnitSql.PLACE + ", units) ";
    private static final String ALIKE = "period, criterion, " + UnitSql.FACTS + ", " + UnitSql.PLACE;
    private static final String ADDED =
            " on conflict on constraint unit_tally_once do update set units = unit_tally.units + excluded.units";

    private static final String TAKE = """
            with taken as (
                delete from unit_stale where ctid = any(array(select ctid from unit_stale limit %d)) returning id
            )
            select id from taken union select e.unit from taken t join cohort_entry e on e.subject_id = t.id
            """.formatted(BATCH);

    /** Of those who are asked and silent, in the same statement: since when, and how often they were reminded. */
    private static final String WAITING = """
            , waits as (
                insert into unit_waiting (period, criterion, invited_on, reminders, units)
                select period, criterion, invited_on, reminders, %scount(*) from %s
                where invited_on is not null group by period, criterion, invited_on, reminders
                on conflict on constraint unit_waiting_pk do update set units = unit_waiting.units + excluded.units
            )
            """;

    private static final String FORGET =
            "with gone as (delete from unit_standing where unit = any(:units) returning *) "
                    + WAITING.formatted("-", "gone") + TALLY + "select " + ALIKE
                    + ", -count(*) from gone group by " + ALIKE + ADDED;

    private static final String KEEP = UnitSql.THESE_UNITS + ", kept as (insert into unit_standing (unit, "
            + ALIKE + ", subject_kind, subject_id, reminders, invited_on) select unit, " + ALIKE
            + ", subject_kind, subject_id, reminders, invited_on from unit returning *) "
            + WAITING.formatted("", "kept") + TALLY + "select " + ALIKE + ", count(*) from kept group by " + ALIKE
            + ADDED;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Definitions definitions;
    private final Clock clock;

    Standings(JdbcClient jdbc, JdbcTemplate template, Definitions definitions, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.definitions = definitions;
        this.clock = clock;
    }

    /**
     * Counts what has changed, in the caller's transaction. One at a time, over all nodes: whoever comes second waits, and
     * finds nothing left to do. A caller who only reads cannot, and sees what was last caught up with.
     */
    void catchUp() {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return;
        }
        if (!jdbc.sql("select exists (select from unit_stale)")
                .query(Boolean.class)
                .single()) {
            return;
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtext('unit_standing'))::text")
                .query(String.class)
                .single();
        for (UUID[] units = take(); units.length > 0; units = take()) {
            // after their marks are taken: what is published later leaves new ones
            Instant now = clock.instant();
            UnitSql.Asked asked = asked(now);
            jdbc.sql(FORGET).param("units", units).update();
            asked.bind(jdbc.sql(KEEP), now).param("units", units).update();
        }
        jdbc.sql("with none as (delete from unit_waiting where units = 0) delete from unit_tally where units = 0")
                .update();
    }

    private UUID[] take() {
        return jdbc.sql(TAKE).query(UUID.class).list().toArray(UUID[]::new);
    }

    private UnitSql.Asked asked(Instant now) {
        return UnitSql.Asked.of(definitions.periods().stream()
                .filter(period -> period.frozenAt() == null)
                .flatMap(period -> definitions.evaluated(period, now).stream()
                        .map(definition -> new UnitSql.Asked.Line(period, definition)))
                .toList());
    }

    /** How many stand alike, wherever; of each criterion, also of those where nobody is in scope. */
    Map<String, Tallies> totals(ReportingPeriod period, Collection<CriterionDefinition> wanted) {
        return tallies(
                "select criterion, " + UnitSql.FACTS + ", sum(units) as units from unit_tally"
                        + " where period = :period and criterion = any(:criteria) group by criterion, " + UnitSql.FACTS,
                period,
                wanted,
                row -> Place.ANYWHERE);
    }

    /** How many stand alike at each place. */
    Tallies byPlace(ReportingPeriod period, CriterionDefinition definition) {
        return tallies(
                        "select * from unit_tally where period = :period and criterion = any(:criteria)",
                        period,
                        List.of(definition),
                        UnitSql::place)
                .getOrDefault(definition.criterion(), Tallies.NONE);
    }

    /** Reads what a row says of the place. */
    private interface PlaceOf {
        Place of(ResultSet row) throws SQLException;
    }

    private Map<String, Tallies> tallies(
            String sql, ReportingPeriod period, Collection<CriterionDefinition> wanted, PlaceOf place) {
        Map<String, CriterionDefinition> byCode =
                wanted.stream().collect(Collectors.toMap(CriterionDefinition::criterion, Function.identity()));
        Map<String, List<Tally>> counted = new HashMap<>();
        byCode.keySet().forEach(code -> counted.put(code, new ArrayList<>()));
        jdbc.sql(sql)
                .param("period", period.code())
                .param("criteria", byCode.keySet().toArray(String[]::new))
                .query(row -> {
                    String code = row.getString("criterion");
                    CriterionDefinition definition = byCode.get(code);
                    List<Tally> tallies = counted.get(code);
                    long units = row.getLong("units");
                    if (definition != null && tallies != null && units > 0) {
                        Standing standing = Standing.of(UnitSql.facts(row), definition.successes());
                        tallies.add(new Tally(standing, place.of(row), units));
                    }
                });
        return counted.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Tallies(entry.getValue())));
    }

    /**
     * The units of one criterion one by one, in the order of their ids, read until there are enough.
     *
     * @param after the last one that was seen; null for the first
     */
    List<UnitRow> units(
            ReportingPeriod period,
            CriterionDefinition definition,
            Predicate<Standing> which,
            @Nullable UUID after,
            int atMost) {
        PreparedStatementCreator statement = connection -> {
            var prepared = connection.prepareStatement(
                    "select * from unit_standing where criterion = ? and period = ?" + " and unit > ? order by unit");
            prepared.setFetchSize(FETCHED_AT_ONCE);
            prepared.setString(1, definition.criterion());
            prepared.setString(2, period.code());
            prepared.setObject(3, after == null ? new UUID(0, 0) : after);
            return prepared;
        };
        List<UnitRow> found = template.query(statement, (ResultSet row) -> {
            List<UnitRow> units = new ArrayList<>();
            while (units.size() < atMost && row.next()) {
                UnitRow unit = UnitSql.unit(row, definition);
                if (which.test(unit.standing())) {
                    units.add(unit);
                }
            }
            return units;
        });
        return found == null ? List.of() : found;
    }
}
