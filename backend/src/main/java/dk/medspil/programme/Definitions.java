package dk.medspil.programme;

import static dk.medspil.platform.database.Moments.column;
import static dk.medspil.platform.database.Moments.instantOrNull;

import dk.medspil.questionnaire.AnswerValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The published definitions of criteria and the periods of the programme. */
@Repository
class Definitions {

    private final JdbcClient jdbc;

    Definitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version in force at that moment of each criterion that is evaluated from answers, in their order. */
    List<CriterionDefinition> evaluated(Instant at) {
        return jdbc.sql("""
                        select d.*, c.quote from criterion c
                             join lateral (select * from criterion_definition d
                                           where d.criterion = c.code and d.published_at <= :at
                                           order by d.version desc limit 1) d on true
                        where d.kind = 'SHARE' and d.question_key is not null
                        order by c.position
                        """)
                .param("at", column(at))
                .query((row, n) -> definition(row))
                .list();
    }

    CriterionDefinition version(String criterion, int version) {
        return jdbc.sql("""
                        select d.*, c.quote from criterion_definition d join criterion c on c.code = d.criterion
                        where d.criterion = :criterion and d.version = :version
                        """)
                .param("criterion", criterion)
                .param("version", version)
                .query((row, n) -> definition(row))
                .single();
    }

    /** All periods: the programme first, then by their first day. */
    List<ReportingPeriod> periods() {
        return jdbc.sql("""
                        select p.code, p.kind, p.from_day, p.to_day, f.frozen_at
                        from reporting_period p left join frozen_period f on f.period = p.code
                        order by p.kind <> 'PROGRAMME', p.from_day, p.code
                        """)
                .query((row, n) -> new ReportingPeriod(
                        row.getString("code"),
                        ReportingPeriod.Kind.valueOf(row.getString("kind")),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        instantOrNull(row, "frozen_at")))
                .list();
    }

    private static CriterionDefinition definition(ResultSet row) throws SQLException {
        return new CriterionDefinition(
                row.getString("criterion"),
                row.getInt("version"),
                row.getString("title_da"),
                row.getString("title_en"),
                row.getString("quote"),
                row.getInt("target"),
                row.getObject("target_from", LocalDate.class),
                row.getObject("target_to", LocalDate.class),
                row.getString("unit_kind"),
                row.getString("denominator"),
                row.getString("question_key"),
                Arrays.stream((String[]) row.getArray("successes").getArray())
                        .map(AnswerValue::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getString("author"),
                row.getString("reason"));
    }
}
