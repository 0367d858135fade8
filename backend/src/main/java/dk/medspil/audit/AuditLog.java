package dk.medspil.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes down who did what, in the transaction in which it is done. Nothing written is ever changed. */
@Component
public class AuditLog {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Writes one entry, at the office's present time.
     *
     * @param action what was done, in capitals: {@code PERSON_CHANGED}
     * @param kind what kind of record it was done to: {@code PERSON}
     * @param by who did it; null for the system itself and for the public
     * @param facts codes, ids and, for changes of master data, {@link Changes}; no case content
     */
    public void record(String action, String kind, UUID id, @Nullable UUID by, Map<String, String> facts) {
        jdbc.sql("""
                        insert into audit_entry (at, action, kind, record_id, by_id, facts)
                        values (:at, :action, :kind, :id, :by, :facts)
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("action", action)
                .param("kind", kind)
                .param("id", id)
                .param("by", by)
                .param("facts", json.writeValueAsString(new TreeMap<>(facts)))
                .update();
    }
}
