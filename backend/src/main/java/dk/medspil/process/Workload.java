package dk.medspil.process;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much is under way: cases that are planned, carried out or concluded, each counted once. */
@Component
class Workload {

    /** The programme gives main area 3 «1½ årsværk». */
    static final double AREA_THREE_FTE = 1.5;

    /** What one full-time equivalent carries at a time before the unit is fully loaded. */
    static final int CASES_PER_FTE = 15;

    private final JdbcClient database;

    Workload(JdbcClient database) {
        this.database = database;
    }

    /** Open cases by consultant. */
    Map<UUID, Integer> openCases() {
        Map<UUID, Integer> open = new HashMap<>();
        database.sql("SELECT assignee_id, count(*) AS cases FROM work_item WHERE ended_at IS NULL "
                        + "AND kind IN ('PLAN', 'CARRY_OUT', 'CONCLUDE') AND assignee_id IS NOT NULL "
                        + "GROUP BY assignee_id")
                .query(row -> {
                    open.put(row.getObject("assignee_id", UUID.class), row.getInt("cases"));
                });
        return open;
    }

    /** All open cases against what the 1½ full-time equivalents of main area 3 carry, in percent. */
    int percentOfAreaThree() {
        long cases = database.sql("SELECT count(*) FROM work_item WHERE ended_at IS NULL "
                        + "AND kind IN ('ASSIGN', 'PLAN', 'CARRY_OUT', 'CONCLUDE')")
                .query(Long.class)
                .single();
        return (int) Math.round(cases * 100 / (AREA_THREE_FTE * CASES_PER_FTE));
    }
}
