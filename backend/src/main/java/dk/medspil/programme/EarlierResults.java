package dk.medspil.programme;

import dk.medspil.audit.AuditLog;
import dk.medspil.platform.access.Access;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Right;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What earlier years gave, where it is known from elsewhere: k of n with its source, beside the figures that we count. */
@Lazy
@Service
@Transactional
public class EarlierResults {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    EarlierResults(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    public record KnownResult(String criterion, int year, int k, int n, String source) {}

    /** All, by criterion and year. */
    @Transactional(readOnly = true)
    public List<KnownResult> all() {
        return jdbc.sql("""
                        select r.* from earlier_result r join criterion c on c.code = r.criterion
                        order by c.position, r.criterion, r.year
                        """)
                .query((row, index) -> new KnownResult(
                        row.getString("criterion"),
                        row.getInt("year"),
                        row.getInt("k"),
                        row.getInt("n"),
                        row.getString("source")))
                .list();
    }

    /** The codes of the criteria of all programmes. */
    @Transactional(readOnly = true)
    public Set<String> criteria() {
        return Set.copyOf(
                jdbc.sql("select code from criterion").query(String.class).list());
    }

    /** The newest word on a year stands; what stood before is in the log. */
    public void enter(KnownResult result) {
        Access.require(Right.CHANGE, RecordKind.PROGRAMME);
        UUID by = Caller.current().requirePersonId();
        String before = jdbc.sql(
                        "select k || '/' || n from earlier_result where criterion = :criterion and year = :year")
                .param("criterion", result.criterion())
                .param("year", result.year())
                .query(String.class)
                .optional()
                .orElse("–");
        jdbc.sql("""
                        insert into earlier_result (criterion, year, k, n, source, by_id, at)
                        values (:criterion, :year, :k, :n, :source, :by, :at)
                        on conflict (criterion, year) do update
                        set k = excluded.k, n = excluded.n, source = excluded.source, by_id = excluded.by_id,
                            at = excluded.at
                        """)
                .param("criterion", result.criterion())
                .param("year", result.year())
                .param("k", result.k())
                .param("n", result.n())
                .param("source", result.source())
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.record(
                "EARLIER_RESULT_ENTERED",
                "PROGRAMME",
                ProgrammeDesk.record(String.valueOf(result.year())),
                by,
                Map.of(
                        "part", result.criterion(),
                        "value", before + " → " + result.k() + "/" + result.n(),
                        "source", result.source()));
    }
}
