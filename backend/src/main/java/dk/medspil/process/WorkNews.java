package dk.medspil.process;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was written to the work list since a position, whichever node wrote it. A position is the oldest transaction that
 * was still running: all that is older has been told, so that nothing is missed and an unfinished write waits its turn.
 * It means the same on every node.
 */
@Service
@Transactional(readOnly = true)
public class WorkNews {

    /** Whoever missed more than this looks at the list anew. */
    private static final int MOST = 500;

    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

    private final JdbcClient database;

    WorkNews(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param position where to go on from next time
     * @param tasks steps that began, changed or ended; null when they are too many, or the position was none
     */
    public record News(String position, @Nullable List<String> tasks) {}

    /** Where whoever begins to listen now goes on from. */
    public String position() {
        return database.sql("SELECT pg_snapshot_xmin(pg_current_snapshot())::text")
                .query(String.class)
                .single();
    }

    /** What was written since. */
    public News since(@Nullable String position) {
        if (position == null || !POSITION.matcher(position).matches()) {
            return new News(position(), null);
        }
        return database.sql("""
                        SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS position,
                               pg_snapshot_xmin(pg_current_snapshot()) < CAST(:since AS xid8) AS foreign_position,
                               array(SELECT task_id FROM work_item
                                     WHERE changed_in >= CAST(:since AS xid8)
                                       AND changed_in < pg_snapshot_xmin(pg_current_snapshot())
                                     LIMIT 501) AS tasks
                        """)
                .param("since", position)
                .query((row, line) -> {
                    String[] tasks = (String[]) row.getArray("tasks").getArray();
                    boolean unknown = tasks.length > MOST || row.getBoolean("foreign_position");
                    return new News(row.getString("position"), unknown ? null : Arrays.asList(tasks));
                })
                .single();
    }
}
