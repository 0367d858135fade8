package dk.medspil.programme;

import static dk.medspil.platform.database.Moments.column;
import static dk.medspil.platform.database.Moments.instantOrNull;

import dk.medspil.platform.time.Office;
import dk.medspil.questionnaire.AnswerValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The published definitions of criteria and the periods of the programme. */
@Repository
class Definitions {

    /** What a definition consists of, with the quote that stands and the versions that count. */
    static final String SELECT = """
            select d.*, coalesce(d.quote, c.quote) as words,
                   case when d.questionnaire is not null then (
                       select string_agg(distinct p.version_id::text, ',') from published_question p
                       where p.questionnaire = d.questionnaire and p.version >= coalesce(d.since_version, 1))
                       end as counted_versions,
                   coalesce(d.questionnaire, (
                       select min(p.questionnaire) from published_question p
                       where p.question_key = d.question_key and p.questionnaire <> 'intake')) as asked_in
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Definitions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The version of each criterion that is evaluated from answers, in their order: the newest at that moment among those
     * whose target is about days of the period. So next year's targets never move this year's figures.
     */
    List<CriterionDefinition> evaluated(ReportingPeriod period, Instant at) {
        return jdbc.sql(SELECT + """
                        from criterion c
                             join lateral (select * from criterion_definition d
                                           where d.criterion = c.code and d.published_at <= :at
                                             and d.target_from <= :to and d.target_to >= :from
                                           order by d.version desc limit 1) d on true
                        where d.kind = 'SHARE' and d.question_key is not null
                        order by c.position, c.code
                        """)
                .param("at", column(at))
                .param("from", period.from())
                .param("to", period.to())
                .query((row, n) -> definition(row))
                .list();
    }

    /** The short titles of all criteria by code, of their newest version at that moment. */
    Map<String, String> titles(boolean english, Instant at) {
        Map<String, String> titles = new LinkedHashMap<>();
        jdbc.sql("""
                        select distinct on (criterion) criterion, title_da, title_en from criterion_definition
                        where published_at <= :at order by criterion, version desc
                        """).param("at", column(at)).query(row -> {
            titles.put(row.getString("criterion"), row.getString(english ? "title_en" : "title_da"));
        });
        return titles;
    }

    CriterionDefinition version(String criterion, int version) {
        return jdbc.sql(SELECT + """
                        from criterion_definition d join criterion c on c.code = d.criterion
                        where d.criterion = :criterion and d.version = :version
                        """)
                .param("criterion", criterion)
                .param("version", version)
                .query((row, n) -> definition(row))
                .single();
    }

    /** All periods: the programme that runs today, or else the last one, first; then the other programmes, then parts. */
    List<ReportingPeriod> periods() {
        return jdbc.sql("""
                        select p.code, p.kind, p.from_day, p.to_day, f.frozen_at
                        from reporting_period p left join frozen_period f on f.period = p.code
                        order by p.kind <> 'PROGRAMME', :today not between p.from_day and p.to_day,
                                 p.from_day > :today, case p.kind when 'PROGRAMME' then p.from_day end desc,
                                 p.from_day, p.code
                        """)
                .param("today", LocalDate.ofInstant(clock.instant(), Office.ZONE))
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
                row.getString("words"),
                row.getInt("target"),
                row.getObject("target_from", LocalDate.class),
                row.getObject("target_to", LocalDate.class),
                row.getString("baseline"),
                row.getString("unit_kind"),
                row.getString("denominator"),
                row.getString("question_key"),
                row.getString("asked_in"),
                row.getObject("since_version", Integer.class),
                row.getString("counted_versions"),
                successes(row),
                row.getString("author"),
                row.getString("reason"));
    }

    static Set<AnswerValue> successes(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("successes").getArray())
                .map(AnswerValue::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
