package dk.medspil.requisition;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The list of cases that changed since their readers were last told: one mark a change, however many read. */
@Repository
class ChangedCases {

    private final JdbcTemplate jdbc;

    ChangedCases(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Marks a case. An older mark is locked until this change is committed: else a round could take it, have the case
     * read as it was before the change, and leave the change without a mark.
     */
    void mark(RequisitionId id) {
        jdbc.update("""
                insert into case_fact_stale (requisition_id) values (?)
                on conflict (requisition_id) do update set requisition_id = excluded.requisition_id
                """, id.value());
    }

    /** Marks several, always in one order, so that two never wait for each other. */
    void mark(Collection<UUID> ids) {
        jdbc.update("""
                insert into case_fact_stale (requisition_id) select unnest(?::uuid[]) as id order by id
                on conflict (requisition_id) do update set requisition_id = excluded.requisition_id
                """, (Object) ids.toArray(UUID[]::new));
    }

    /** Takes cases off the list, none that another node holds. */
    List<RequisitionId> take(int most) {
        return jdbc.query("""
                delete from case_fact_stale where requisition_id in (
                    select requisition_id from case_fact_stale limit ? for update skip locked)
                returning requisition_id
                """, (row, index) -> new RequisitionId(row.getObject(1, UUID.class)), most);
    }
}
