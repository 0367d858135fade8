package dk.medspil.statistics;

import dk.medspil.requisition.RequisitionSummary;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of facts. */
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
