package dk.medspil.files;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What the database knows of objects outside it. */
@Repository
class ObjectRows {

    private final JdbcTemplate jdbc;

    ObjectRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Says until the end of the transaction that somebody is at that file. */
    void hold(FileId id) {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, lockKey(id));
    }

    /** Whether nobody else is at that file; nobody gets at it until the end of the transaction then. */
    boolean tryHold(FileId id) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, lockKey(id)));
    }

    /** Those of the keys that no file has. */
    List<String> unknown(List<String> keys) {
        return jdbc.queryForList("""
                select key from unnest(?::text[]) as key
                where not exists (select 1 from stored_file where object_key = key)
                """, String.class, (Object) keys.toArray(String[]::new));
    }

    /** Objects of files that are removed already. */
    List<String> toRemove(int most) {
        return jdbc.queryForList("select object_key from object_to_remove limit ?", String.class, most);
    }

    void removed(String key) {
        jdbc.update("delete from object_to_remove where object_key = ?", key);
    }

    private static long lockKey(FileId id) {
        return id.value().getMostSignificantBits() ^ id.value().getLeastSignificantBits();
    }
}
