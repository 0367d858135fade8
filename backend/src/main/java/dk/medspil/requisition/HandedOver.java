package dk.medspil.requisition;

import dk.medspil.method.MethodId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which methods were handed over in which case. */
@Repository
class HandedOver {

    private final JdbcTemplate jdbc;

    HandedOver(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds what isn't there yet: a case that was reopened may hand over the same again. */
    void add(RequisitionId requisition, List<MethodId> methods, Instant now) {
        if (methods.isEmpty()) {
            return;
        }
        List<Object[]> rows = new LinkedHashSet<>(methods)
                .stream()
                        .map(method -> new Object[] {requisition.value(), method.value(), Timestamp.from(now)})
                        .toList();
        jdbc.batchUpdate("""
                insert into requisition_method (requisition_id, method_id, handed_over_at) values (?, ?, ?)
                on conflict do nothing
                """, rows);
    }

    List<MethodId> of(RequisitionId requisition) {
        return jdbc.query(
                "select method_id from requisition_method where requisition_id = ? order by handed_over_at, method_id",
                (row, index) -> new MethodId(row.getObject(1, UUID.class)),
                requisition.value());
    }
}
