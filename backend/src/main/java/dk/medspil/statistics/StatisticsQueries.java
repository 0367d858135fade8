package dk.medspil.statistics;

import dk.medspil.statistics.StatisticsView.Duration;
import dk.medspil.statistics.StatisticsView.Month;
import dk.medspil.statistics.StatisticsView.OpenStage;
import dk.medspil.statistics.StatisticsView.Waiting;
import dk.medspil.statistics.StatisticsView.Workload;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The figures as SQL over the facts; percentiles are PostgreSQL's {@code percentile_cont}, type 7. */
@Repository
class StatisticsQueries {

    private static final int SHOWN_FROM = 5;
    private static final int P85_FROM = 10;

    private final JdbcClient jdbc;

    StatisticsQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A month without cases is a row of zeros: a gap in the office's work is a figure too. */
    List<Month> volume(Instant from, Instant to) {
        return jdbc.sql("""
                        WITH month AS (
                            SELECT generate_series(date_trunc('month', :from AT TIME ZONE 'Europe/Copenhagen'),
                                                   (:to AT TIME ZONE 'Europe/Copenhagen') - interval '1 second',
                                                   interval '1 month') AS first_day)
                        SELECT to_char(month.first_day, 'YYYY-MM') AS month,
                               count(*) FILTER (WHERE fact.event = 'received' AND fact.kind = 'REQUISITION') AS requisitions,
                               count(*) FILTER (WHERE fact.event = 'received' AND fact.kind = 'ADVICE') AS advice,
                               count(*) FILTER (WHERE fact.event = 'closed') AS closed
                        FROM month LEFT JOIN (
                            SELECT 'received' AS event, kind, received_at AS at FROM case_fact
                             WHERE received_at >= :from AND received_at < :to
                            UNION ALL
                            SELECT 'closed', kind, first_closed_at FROM case_fact
                             WHERE first_closed_at >= :from AND first_closed_at < :to) AS fact
                          ON date_trunc('month', fact.at AT TIME ZONE 'Europe/Copenhagen') = month.first_day
                        GROUP BY month.first_day ORDER BY month.first_day
                        """)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query((row, index) -> new Month(
                        row.getString("month"),
                        row.getLong("requisitions"),
                        row.getLong("advice"),
                        row.getLong("closed")))
                .list();
    }

    /** Ages in Copenhagen's calendar days, as the list behind a figure is looked up by days of receipt. */
    List<OpenStage> open(Instant now) {
        return jdbc.sql("""
                        SELECT status,
                               count(*) FILTER (WHERE age <= 14) AS up_to_14,
                               count(*) FILTER (WHERE age > 14 AND age <= 30) AS up_to_30,
                               count(*) FILTER (WHERE age > 30 AND age <= 60) AS up_to_60,
                               count(*) FILTER (WHERE age > 60) AS over_60
                        FROM (SELECT status,
                                     CAST(:now AT TIME ZONE 'Europe/Copenhagen' AS date)
                                         - CAST(received_at AT TIME ZONE 'Europe/Copenhagen' AS date) AS age
                                FROM case_fact WHERE closed_at IS NULL) AS open_case
                        GROUP BY status ORDER BY status
                        """)
                .param("now", Timestamp.from(now))
                .query((row, index) -> new OpenStage(
                        row.getString("status"),
                        row.getLong("up_to_14"),
                        row.getLong("up_to_30"),
                        row.getLong("up_to_60"),
                        row.getLong("over_60")))
                .list();
    }

    /** Over the cases received in the period that have been answered. */
    Duration firstResponse(Instant from, Instant to) {
        return duration("first_response_minutes", "received_at", from, to);
    }

    /** Over the cases closed for the first time in the period. */
    Duration leadTime(Instant from, Instant to) {
        return duration("lead_minutes", "first_closed_at", from, to);
    }

    private Duration duration(String minutes, String moment, Instant from, Instant to) {
        return jdbc.sql("""
                        SELECT count(%1$s) AS n,
                               percentile_cont(0.5) WITHIN GROUP (ORDER BY %1$s) AS p50,
                               percentile_cont(0.85) WITHIN GROUP (ORDER BY %1$s) AS p85
                        FROM case_fact WHERE %2$s >= :from AND %2$s < :to AND %1$s IS NOT NULL
                        """.formatted(minutes, moment))
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query((row, index) -> {
                    long n = row.getLong("n");
                    return new Duration(
                            n,
                            n < SHOWN_FROM ? null : row.getObject("p50", Double.class),
                            n < P85_FROM ? null : row.getObject("p85", Double.class));
                })
                .single();
    }

    /** Over the cases closed for the first time in the period: business minutes from receipt to that closure. */
    Waiting waiting(Instant from, Instant to) {
        return jdbc.sql("""
                        SELECT count(*) AS cases,
                               coalesce(sum(lead_minutes), 0) AS total,
                               coalesce(sum(waiting_minutes), 0) AS waiting
                        FROM case_fact WHERE first_closed_at >= :from AND first_closed_at < :to
                        """)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query((row, index) -> new Waiting(
                        row.getLong("cases"),
                        Math.max(0, row.getLong("total") - row.getLong("waiting")),
                        row.getLong("waiting")))
                .single();
    }

    List<Workload> workload() {
        return jdbc.sql("""
                        SELECT consultant_id, count(*) AS open FROM case_fact WHERE closed_at IS NULL
                        GROUP BY consultant_id ORDER BY count(*) DESC, consultant_id NULLS LAST
                        """)
                .query((row, index) ->
                        new Workload(row.getObject("consultant_id", UUID.class), null, row.getLong("open")))
                .list();
    }
}
