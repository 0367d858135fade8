package dk.medspil.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down who looked at what is shown only for a purpose, such as answers by name. */
@Component
public class AccessLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    AccessLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes one look, at the office's present time. */
    public void looked(UUID by, String kind, UUID id, String purpose) {
        jdbc.sql("""
                        insert into access_entry (at, by_id, kind, record_id, purpose)
                        values (:at, :by, :kind, :id, :purpose)
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("kind", kind)
                .param("id", id)
                .param("purpose", purpose)
                .update();
    }
}
