package dk.medspil.programme;

import static dk.medspil.platform.database.Moments.column;
import static dk.medspil.platform.database.Moments.instant;

import dk.medspil.questionnaire.AnswerValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

    /** The same counted by how they stand. */
    Tallies tallies(ReportingPeriod period, CriterionDefinition definition, Instant at) {
        return new Tallies(UnitSql.Asked.of(List.of(new UnitSql.Asked.Line(period, definition)))
                .bind(
                        jdbc.sql(UnitSql.ALL_UNITS + "select " + UnitSql.FACTS
                                + ", count(*) as units from unit group by " + UnitSql.FACTS),
                        at)
                .query((row, n) -> new Tally(
                        Standing.of(UnitSql.facts(row), definition.successes()), Place.ANYWHERE, row.getLong("units")))
                .list());
    }

    /** What the relevant units of one criterion answered until then, in the order in which it was handed in. */
    List<Trend.Given> answers(ReportingPeriod period, CriterionDefinition definition, Instant at) {
        return jdbc.sql("""
                        with entry as (
                            select unit, subject_id, relevant or pending as relevant from cohort_entry
                            where criterion = :criterion and first_closed_at >= :begins and first_closed_at < :ends
                              and first_closed_at <= :at and (left_at is null or left_at > :at)
                        )
                        select e.unit, q.submitted_at, q.value
                        from entry e join asked_question q on q.subject_id = e.subject_id and q.question_key = :question
                        where q.value is not null and q.submitted_at <= :at
                          and e.unit in (select unit from entry where relevant)
                          and (cast(:versions as text) is null
                               or q.version_id::text = any(string_to_array(cast(:versions as text), ',')))
                        order by q.submitted_at, q.response_id desc
                        """)
                .param("criterion", definition.criterion())
                .param("question", definition.questionKey())
                .param("versions", definition.countedVersions())
                .param("begins", column(period.begins()))
                .param("ends", column(period.ends()))
                .param("at", column(at))
                .query((row, n) -> new Trend.Given(
                        row.getObject("unit", UUID.class),
                        instant(row, "submitted_at"),
                        AnswerValue.valueOf(row.getString("value"))))
                .list();
    }
}
