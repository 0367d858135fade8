package dk.medspil.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the audit, newest first. */
@Component
public class AuditReader {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditReader(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Entries older than one, newest first.
     *
     * @param record only of this record, or null for all
     * @param before an entry's id, or null to begin with the newest
     */
    @Transactional(readOnly = true)
    public List<AuditEntry> entries(@Nullable UUID record, @Nullable Long before, int limit) {
        return jdbc.sql("""
                        select e.id, e.at, e.action, e.kind, e.record_id, e.by_id, e.facts, s.seal
                        from audit_entry e left join audit_sealed s on s.entry_id = e.id
                        where (cast(:record as uuid) is null or e.record_id = :record) and e.id < :before
                        order by e.id desc limit :limit
                        """)
                .param("record", record)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", limit)
                .query(this::entry)
                .list();
    }

    private AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("action"),
                row.getString("kind"),
                row.getObject("record_id", UUID.class),
                row.getObject("by_id", UUID.class),
                json.readValue(row.getString("facts"), new TypeReference<>() {}),
                row.getObject("seal", Long.class));
    }
}
