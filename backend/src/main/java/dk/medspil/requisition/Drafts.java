package dk.medspil.requisition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The drafts that are kept. */
@Repository
class Drafts {

    /** A draft's row; {@code requisition} is set once it has been handed in, and the content is then empty. */
    record Draft(
            UUID id,
            int version,
            int generation,
            DraftContent content,
            Instant savedAt,
            Instant expiresAt,
            @Nullable UUID requisition) {}

    private static final String SELECT =
            "select id, version, generation, content, saved_at, expires_at, requisition_id from draft where id = ? ";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    Drafts(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Draft draft) {
        jdbc.update(
                """
                insert into draft (id, version, generation, content, started_at, saved_at, expires_at)
                values (?, ?, ?, ?::jsonb, ?, ?, ?)
                """,
                draft.id(),
                draft.version(),
                draft.generation(),
                json.writeValueAsString(draft.content()),
                Timestamp.from(draft.savedAt()),
                Timestamp.from(draft.savedAt()),
                Timestamp.from(draft.expiresAt()));
    }

    Optional<Draft> find(UUID id) {
        return jdbc.query(SELECT, this::draft, id).stream().findFirst();
    }

    /** As {@link #find}; whoever else wants it waits until the end of this transaction. */
    Optional<Draft> take(UUID id) {
        return jdbc.query(SELECT + "for update", this::draft, id).stream().findFirst();
    }

    /** Saves if nobody has since that version. */
    boolean save(UUID id, int version, DraftContent content, Instant now, Instant expiresAt) {
        return jdbc.update(
                        """
                        update draft set content = ?::jsonb, version = version + 1, saved_at = ?, expires_at = ?
                        where id = ? and version = ? and requisition_id is null
                        """,
                        json.writeValueAsString(content),
                        Timestamp.from(now),
                        Timestamp.from(expiresAt),
                        id,
                        version)
                == 1;
    }

    /** It is a requisition now: what was written stands there, and here no more. */
    void isSubmitted(UUID id, RequisitionId requisition, Instant now) {
        jdbc.update("""
                update draft set content = '{}'::jsonb, submitted_at = ?, requisition_id = ?, version = version + 1
                where id = ?
                """, Timestamp.from(now), requisition.value(), id);
    }

    /** Removes some that have expired, none that another node is removing. */
    List<UUID> removeExpired(Instant now, int most) {
        return jdbc.queryForList("""
                delete from draft where id in (
                    select id from draft where expires_at < ? order by expires_at limit ? for update skip locked)
                returning id
                """, UUID.class, Timestamp.from(now), most);
    }

    private Draft draft(ResultSet row, int index) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getInt("generation"),
                json.readValue(row.getString("content"), DraftContent.class),
                row.getTimestamp("saved_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getObject("requisition_id", UUID.class));
    }
}
