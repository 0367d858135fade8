package dk.medspil.programme;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts the units of a criterion from the records, as they stood at any moment: for what is frozen, and to see whether
 * it still comes out the same. What stands now, {@link Standings} keeps.
 */
@Repository
class Counting {

    private final JdbcClient jdbc;

    Counting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The units of one criterion one by one, in the order of their ids. */
    List<UnitRow> units(ReportingPeriod period, CriterionDefinition definition, Instant at) {
        return UnitSql.Asked.of(List.of(new UnitSql.Asked.Line(period, definition)))
                .bind(jdbc.sql(UnitSql.ALL_UNITS + "select * from unit order by unit"), at)
                .query((row, n) -> UnitSql.unit(row, definition))
                .list();
    }
}
