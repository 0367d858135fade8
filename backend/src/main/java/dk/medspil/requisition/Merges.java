package dk.medspil.requisition;

import dk.medspil.directory.PersonId;
import dk.medspil.platform.database.Moments;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which case goes on in which. */
@Component
@Transactional(readOnly = true)
public class Merges {

    private final JdbcClient jdbc;
    private final Summaries summaries;

    Merges(JdbcClient jdbc, Summaries summaries) {
        this.jdbc = jdbc;
        this.summaries = summaries;
    }

    /** The cases that go on in that one, also by way of others, for whoever has asked for it. */
    public Collection<RequisitionSummary> into(RequisitionId id) {
        List<RequisitionId> ids = jdbc.sql("""
                        with recursive merged (id) as (
                            select requisition_id from requisition_merge where into_id = :id
                            union
                            select earlier.requisition_id from requisition_merge earlier
                            join merged on earlier.into_id = merged.id)
                        select id from merged
                        """)
                .param("id", id.value())
                .query((row, index) -> new RequisitionId(row.getObject(1, UUID.class)))
                .list();
        Map<RequisitionId, RequisitionSummary> found = summaries.of(ids);
        return found.values();
    }

    /** The case in which that one goes on, at the end of the way; empty if it wasn't merged. */
    public Optional<RequisitionId> survivor(RequisitionId id) {
        return jdbc.sql("""
                        with recursive way (id, step) as (
                            select into_id, 1 from requisition_merge where requisition_id = :id
                            union
                            select next.into_id, way.step + 1 from requisition_merge next
                            join way on next.requisition_id = way.id where way.step < 50)
                        select id from way order by step desc limit 1
                        """)
                .param("id", id.value())
                .query((row, index) -> new RequisitionId(row.getObject(1, UUID.class)))
                .optional();
    }

    @Transactional
    void enter(RequisitionId id, RequisitionId into, PersonId by, Instant now) {
        jdbc.sql("""
                        insert into requisition_merge (requisition_id, into_id, merged_by, merged_at)
                        values (:id, :into, :by, :now)
                        """)
                .param("id", id.value())
                .param("into", into.value())
                .param("by", by.value())
                .param("now", Moments.column(now))
                .update();
    }
}
