package dk.medspil.statistics;

import dk.medspil.requisition.RequisitionId;
import dk.medspil.requisition.RequisitionSummary;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of facts and the list of cases whose facts are stale. */
@Repository
class CaseFactTable {

    private static final String WRITE = """
            INSERT INTO case_fact (requisition_id, number_year, number_serial, kind, subject, status, closure, area_id,
                                   consultant_id, received_at, first_response_at, first_closed_at, closed_at,
                                   first_response_minutes, lead_minutes, waiting_minutes)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (requisition_id) DO UPDATE SET
                kind = excluded.kind, subject = excluded.subject, status = excluded.status,
                closure = excluded.closure, area_id = excluded.area_id, consultant_id = excluded.consultant_id,
                first_response_at = excluded.first_response_at, first_closed_at = excluded.first_closed_at,
                closed_at = excluded.closed_at, first_response_minutes = excluded.first_response_minutes,
                lead_minutes = excluded.lead_minutes, waiting_minutes = excluded.waiting_minutes
            """;

    private final JdbcTemplate jdbc;

    CaseFactTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Marks a case. An older mark is locked until this change is committed: else a refresh could take it, read the case
     * as it was before the change, and leave the change without a mark.
     */
    void markStale(RequisitionId id) {
        jdbc.update("""
                INSERT INTO case_fact_stale (requisition_id) VALUES (?)
                ON CONFLICT (requisition_id) DO UPDATE SET requisition_id = excluded.requisition_id
                """, id.value());
    }

    /** Takes stale cases off the list, none that another node holds. */
    List<RequisitionId> takeStale(int most) {
        return jdbc.query("""
                DELETE FROM case_fact_stale WHERE requisition_id IN (
                    SELECT requisition_id FROM case_fact_stale LIMIT ? FOR UPDATE SKIP LOCKED)
                RETURNING requisition_id
                """, (row, index) -> new RequisitionId(row.getObject(1, UUID.class)), most);
    }

    void write(List<CaseFact> facts) {
        jdbc.batchUpdate(WRITE, facts.stream().map(CaseFactTable::columns).toList());
    }

    private static @Nullable Object[] columns(CaseFact fact) {
        RequisitionSummary requisition = fact.requisition();
        var closure = requisition.closure();
        var consultant = requisition.consultant();
        return new @Nullable Object[] {
            requisition.id().value(),
            requisition.number().year(),
            requisition.number().serial(),
            requisition.kind().name(),
            requisition.subject().name(),
            requisition.status().name(),
            closure == null ? null : closure.name(),
            requisition.area().value(),
            consultant == null ? null : consultant.value(),
            Timestamp.from(requisition.receivedAt()),
            timestamp(requisition.firstResponseAt()),
            timestamp(requisition.firstClosedAt()),
            timestamp(requisition.closedAt()),
            fact.firstResponseMinutes(),
            fact.leadMinutes(),
            requisition.waitingOnRequesterMinutes()
        };
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
