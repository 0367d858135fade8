package dk.medspil.programme;

import static dk.medspil.platform.database.Moments.column;

import dk.medspil.questionnaire.AnswerValue;
import dk.medspil.questionnaire.SubjectRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts the units of a period as they stood at a moment: one statement for all criteria, summed up in the database, so
 * that what comes back depends on how many ways there are to stand and not on how many requisitions there are.
 *
 * <p>A unit belongs to the period in which a requisition of its was first closed. Its answers count whatever the case
 * or wave, as long as the case belongs to the period; the one submitted last stands.
 */
@Repository
class Counting {

    private static final String UNITS = """
            with counted (criterion, question_key) as (
                select * from unnest(:criteria::text[], :questions::text[])
            ), entry as (
                select e.criterion, c.question_key, e.unit, e.subject_kind, e.subject_id, e.closed_at,
                       e.relevant or e.pending as relevant, e.pending, e.by_rule,
                       e.area, e.subject, e.organisation_kind
                from counted c join cohort_entry e on e.criterion = c.criterion
                where e.first_closed_at >= :begins and e.first_closed_at < :ends and e.first_closed_at <= :at
                  and (e.left_at is null or e.left_at > :at)
            ), scope as (
                select criterion, unit, bool_or(relevant) as relevant, bool_or(pending) as pending,
                       bool_or(not relevant and not by_rule) as by_decision
                from entry group by criterion, unit
            ), asked as (
                select e.criterion, e.unit,
                       bool_or(q.invited_at <= :at) as invited,
                       bool_or(q.delivered_at <= :at and (q.bounced_at is null or q.bounced_at > :at)) as delivered,
                       bool_or(q.bounced_at <= :at) as bounced,
                       bool_or(q.opened_at <= :at) as opened,
                       bool_or(q.submitted_at <= :at) as submitted,
                       bool_or(q.ended_at is null or q.ended_at > :at) as running,
                       bool_or(q.follow_up_status = 'OPTED_OUT' and q.ended_at <= :at) as opted_out,
                       bool_or(q.follow_up_status = 'EXPIRED' and q.ended_at <= :at) as expired,
                       bool_or(q.follow_up_status = 'CANCELLED' and q.ended_at <= :at) as cancelled,
                       max(q.submitted_at) filter (where q.value is not null and q.submitted_at <= :at) as answered_at,
                       (array_agg(q.value order by q.submitted_at desc, q.response_id)
                           filter (where q.value is not null and q.submitted_at <= :at))[1] as answer,
                       (array_agg(q.value order by q.submitted_at desc, q.response_id)
                           filter (where q.value is not null and q.submitted_at <= :at and q.wave = 1))[1]
                           as first_wave_answer
                from entry e
                     -- an id is one subject's, whatever its kind; a clause more would mislead the planner's estimate
                     join asked_question q on q.subject_id = e.subject_id and q.question_key = e.question_key
                where q.begun_at <= :at
                group by e.criterion, e.unit
            ), placed as (
                select distinct on (e.criterion, e.unit)
                       e.criterion, e.unit, e.area, e.subject, e.organisation_kind, e.subject_kind, e.subject_id
                from entry e left join asked a on a.criterion = e.criterion and a.unit = e.unit
                order by e.criterion, e.unit, e.relevant desc,
                         (a.answered_at is null or e.closed_at <= a.answered_at) desc, e.closed_at desc, e.subject_id
            ), unit as (
                select s.criterion, s.unit, s.relevant, s.pending, s.by_decision,
                       coalesce(a.invited, false) as invited, coalesce(a.delivered, false) as delivered,
                       coalesce(a.bounced, false) as bounced, coalesce(a.opened, false) as opened,
                       coalesce(a.submitted, false) as submitted, coalesce(a.running, false) as running,
                       coalesce(a.opted_out, false) as opted_out, coalesce(a.expired, false) as expired,
                       coalesce(a.cancelled, false) as cancelled, a.answer, a.first_wave_answer,
                       p.area, p.subject, p.organisation_kind, p.subject_kind, p.subject_id
                from scope s
                     join placed p on p.criterion = s.criterion and p.unit = s.unit
                     left join asked a on a.criterion = s.criterion and a.unit = s.unit
            )
            """;

    private static final String STANDING = "criterion, relevant, pending, by_decision, invited, delivered, bounced,"
            + " opened, submitted, running, opted_out, expired, cancelled, answer, first_wave_answer,"
            + " area, subject, organisation_kind";

    private final JdbcClient jdbc;

    Counting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tallies of each criterion, also of those where nobody is in scope. */
    Map<String, Tallies> tallies(ReportingPeriod period, Collection<CriterionDefinition> definitions, Instant at) {
        Map<String, CriterionDefinition> byCode = byCode(definitions);
        Map<String, List<Tally>> counted = new HashMap<>();
        statement(
                        UNITS + "select " + STANDING + ", count(*) as units from unit group by " + STANDING,
                        period,
                        definitions,
                        at)
                .query(row -> {
                    String criterion = row.getString("criterion");
                    counted.computeIfAbsent(criterion, code -> new ArrayList<>())
                            .add(new Tally(standing(row, byCode), place(row), row.getLong("units")));
                });
        return byCode.keySet().stream()
                .collect(Collectors.toMap(
                        Function.identity(), code -> new Tallies(counted.getOrDefault(code, List.of()))));
    }

    /** The units of one criterion one by one, in the order of their ids. */
    List<UnitRow> units(ReportingPeriod period, CriterionDefinition definition, Instant at) {
        Map<String, CriterionDefinition> byCode = byCode(List.of(definition));
        return statement(
                        UNITS + "select unit, subject_kind, subject_id, " + STANDING + " from unit order by unit",
                        period,
                        List.of(definition),
                        at)
                .query((row, n) -> new UnitRow(
                        row.getObject("unit", UUID.class),
                        standing(row, byCode),
                        place(row),
                        new SubjectRef(row.getString("subject_kind"), row.getObject("subject_id", UUID.class))))
                .list();
    }

    private JdbcClient.StatementSpec statement(
            String sql, ReportingPeriod period, Collection<CriterionDefinition> definitions, Instant at) {
        return jdbc.sql(sql)
                .param(
                        "criteria",
                        definitions.stream().map(CriterionDefinition::criterion).toArray(String[]::new))
                .param(
                        "questions",
                        definitions.stream()
                                .map(CriterionDefinition::questionKey)
                                .toArray(String[]::new))
                .param("begins", column(period.begins()))
                .param("ends", column(period.ends()))
                .param("at", column(at));
    }

    private static Map<String, CriterionDefinition> byCode(Collection<CriterionDefinition> definitions) {
        return definitions.stream().collect(Collectors.toMap(CriterionDefinition::criterion, Function.identity()));
    }

    private static Standing standing(ResultSet row, Map<String, CriterionDefinition> definitions) throws SQLException {
        CriterionDefinition definition = definitions.get(row.getString("criterion"));
        if (definition == null) {
            throw new IllegalStateException("a criterion that was not asked for");
        }
        UnitFacts facts = new UnitFacts(
                row.getBoolean("relevant"),
                row.getBoolean("pending"),
                row.getBoolean("by_decision"),
                row.getBoolean("invited"),
                row.getBoolean("delivered"),
                row.getBoolean("bounced"),
                row.getBoolean("opened"),
                row.getBoolean("submitted"),
                row.getBoolean("running"),
                row.getBoolean("opted_out"),
                row.getBoolean("expired"),
                row.getBoolean("cancelled"),
                answer(row, "answer"),
                answer(row, "first_wave_answer"));
        return Standing.of(facts, definition.successes());
    }

    static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getObject("area", UUID.class), row.getString("subject"), row.getString("organisation_kind"));
    }

    static @Nullable AnswerValue answer(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? null : AnswerValue.valueOf(value);
    }
}
