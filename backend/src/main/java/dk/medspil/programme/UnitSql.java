package dk.medspil.programme;

import static dk.medspil.platform.database.Moments.column;

import dk.medspil.questionnaire.AnswerValue;
import dk.medspil.questionnaire.SubjectRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a unit's standing follows from, in SQL: one text for the counting of a moment and for what is kept up with the
 * changes, so that the two cannot differ.
 *
 * <p>A unit belongs to the period in which a requisition of its was first closed. Its answers count whatever the case or
 * wave, as long as the case belongs to the period; the one submitted last stands.
 */
final class UnitSql {

    /** The columns that {@link #facts(ResultSet)} reads. */
    static final String FACTS = "relevant, pending, by_decision, invited, delivered, bounced, opened, submitted,"
            + " running, opted_out, expired, cancelled, answer, first_wave_answer";

    /** The columns that {@link #place(ResultSet)} reads. */
    static final String PLACE = "area, subject, organisation_kind";

    private static final String UNITS = """
            with counted (period, criterion, question_key, begins, ends, versions) as (
                select * from unnest(:periods::text[], :criteria::text[], :questions::text[],
                                     :begins::timestamptz[], :ends::timestamptz[], :versions::text[])
            ), entry as (
                select c.period, e.criterion, c.question_key, c.versions, e.unit, e.subject_kind, e.subject_id, e.closed_at,
                       e.relevant or e.pending as relevant, e.pending, e.by_rule,
                       e.area, e.subject, e.organisation_kind
                from counted c join cohort_entry e on e.criterion = c.criterion
                where e.first_closed_at >= c.begins and e.first_closed_at < c.ends and e.first_closed_at <= :at
                  and (e.left_at is null or e.left_at > :at)
                  and %s
            ), scope as (
                select period, criterion, unit, bool_or(relevant) as relevant, bool_or(pending) as pending,
                       bool_or(not relevant and not by_rule) as by_decision
                from entry group by period, criterion, unit
            ), asked as (
                select e.period, e.criterion, e.unit,
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
                           as first_wave_answer,
                       min(q.invited_at) filter (where q.invited_at <= :at and q.ended_at is null
                                                   and q.bounced_at is null and q.submitted_at is null) as out_since,
                       (array_agg(q.reminders order by q.invited_at, q.follow_up_id)
                           filter (where q.invited_at <= :at and q.ended_at is null
                                     and q.bounced_at is null and q.submitted_at is null))[1] as reminders
                from entry e
                     -- an id is one subject's, whatever its kind; a clause more would mislead the planner's estimate
                     join asked_question q on q.subject_id = e.subject_id and q.question_key = e.question_key
                where q.begun_at <= :at
                  -- only the versions that the definition names; a case, since the planner guesses nothing of it
                  and case when e.versions is null then true
                           else q.version_id::text = any(string_to_array(e.versions, ',')) end
                group by e.period, e.criterion, e.unit
            ), placed as (
                select distinct on (e.period, e.criterion, e.unit)
                       e.period, e.criterion, e.unit, e.area, e.subject, e.organisation_kind, e.subject_kind, e.subject_id
                from entry e left join asked a on a.period = e.period and a.criterion = e.criterion
                     and a.unit = e.unit
                order by e.period, e.criterion, e.unit, e.relevant desc,
                         (a.answered_at is null or e.closed_at <= a.answered_at) desc, e.closed_at desc, e.subject_id
            ), unit as (
                select s.period, s.criterion, s.unit, s.relevant, s.pending, s.by_decision,
                       coalesce(a.invited, false) as invited, coalesce(a.delivered, false) as delivered,
                       coalesce(a.bounced, false) as bounced, coalesce(a.opened, false) as opened,
                       coalesce(a.submitted, false) as submitted, coalesce(a.running, false) as running,
                       coalesce(a.opted_out, false) as opted_out, coalesce(a.expired, false) as expired,
                       coalesce(a.cancelled, false) as cancelled, a.answer, a.first_wave_answer,
                       case when s.relevant and a.answer is null then a.reminders end as reminders,
                       case when s.relevant and a.answer is null
                            then (a.out_since at time zone 'Europe/Copenhagen')::date end as invited_on,
                       p.area, p.subject, p.organisation_kind, p.subject_kind, p.subject_id
                from scope s
                     join placed p on p.period = s.period and p.criterion = s.criterion and p.unit = s.unit
                     left join asked a on a.period = s.period and a.criterion = s.criterion and a.unit = s.unit
            )
            """;

    /** A table «unit» of all units, as they stood at {@code :at}; see {@link Asked} for the other parameters. */
    static final String ALL_UNITS = UNITS.formatted("true");

    /** The same for the units in {@code :units}. */
    static final String THESE_UNITS = UNITS.formatted("e.unit = any(:units)");

    private UnitSql() {}

    /**
     * Which question decides which criterion in which period: arrays of one length, moments as texts, since the driver
     * knows no arrays of them.
     *
     * @param versions of the questionnaire that count, parted by commas; an element is null for all
     */
    record Asked(
            String[] periods,
            String[] criteria,
            String[] questions,
            String[] begins,
            String[] ends,
            @Nullable String[] versions) {

        /** One question of one period. */
        record Line(ReportingPeriod period, CriterionDefinition definition) {}

        static Asked of(List<Line> lines) {
            return new Asked(
                    texts(lines, line -> line.period().code()),
                    texts(lines, line -> line.definition().criterion()),
                    texts(lines, line -> line.definition().questionKey()),
                    texts(lines, line -> line.period().begins().toString()),
                    texts(lines, line -> line.period().ends().toString()),
                    versions(lines));
        }

        private static @Nullable String[] versions(List<Line> lines) {
            @Nullable String[] versions = new @Nullable String[lines.size()];
            for (int i = 0; i < versions.length; i++) {
                versions[i] = lines.get(i).definition().countedVersions();
            }
            return versions;
        }

        private static String[] texts(List<Line> lines, Function<Line, String> text) {
            return lines.stream().map(text).toArray(String[]::new);
        }

        JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Instant at) {
            return statement
                    .param("periods", periods)
                    .param("criteria", criteria)
                    .param("questions", questions)
                    .param("begins", begins)
                    .param("ends", ends)
                    .param("versions", versions)
                    .param("at", column(at));
        }
    }

    static UnitFacts facts(ResultSet row) throws SQLException {
        return new UnitFacts(
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
    }

    static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getObject("area", UUID.class), row.getString("subject"), row.getString("organisation_kind"));
    }

    /** A unit with its subject, as that definition judges it. */
    static UnitRow unit(ResultSet row, CriterionDefinition definition) throws SQLException {
        return new UnitRow(
                row.getObject("unit", UUID.class),
                Standing.of(facts(row), definition.successes()),
                place(row),
                new SubjectRef(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)));
    }

    static @Nullable AnswerValue answer(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? null : AnswerValue.valueOf(value);
    }
}
