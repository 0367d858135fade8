package dk.medspil.casework;

import dk.medspil.directory.PersonId;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.database.Moments;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.requisition.CaseSight;
import dk.medspil.requisition.Correspondence;
import dk.medspil.requisition.Merges;
import dk.medspil.requisition.Merging;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionId;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.requisition.TimelineCode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which cases belong together. Who doesn't see the other case isn't told that there is one. */
@Service
@Transactional
public class CaseRelations {

    private final RequisitionDesk desk;
    private final CaseSight sight;
    private final Merges merges;
    private final Merging merging;
    private final Correspondence correspondence;
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseRelations(
            RequisitionDesk desk,
            CaseSight sight,
            Merges merges,
            Merging merging,
            Correspondence correspondence,
            JdbcClient jdbc,
            Clock clock) {
        this.desk = desk;
        this.sight = sight;
        this.merges = merges;
        this.merging = merging;
        this.correspondence = correspondence;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(UUID id, RequisitionId other, RelationKind kind, boolean earlier) {}

    /** The cases that belong to that one, as far as the caller sees them: merged ones first. @throws Refusal 404 */
    @Transactional(readOnly = true)
    public List<CaseRelation> of(RequisitionNumber number, PersonId by) {
        RequisitionSummary facts = find(number);
        List<RequisitionSummary> merged = seen(merges.into(facts.id()), by);
        List<Row> rows = rows(facts.id());
        Map<RequisitionId, RequisitionSummary> others = new HashMap<>();
        seen(desk.summaries(rows.stream().map(Row::other).toList()).values(), by)
                .forEach(one -> others.put(one.id(), one));
        List<RequisitionId> all = new ArrayList<>(others.keySet());
        merged.forEach(one -> all.add(one.id()));
        Map<UUID, Long> minutes = minutes(all);
        List<CaseRelation> relations = new ArrayList<>();
        merged.forEach(one -> relations.add(
                relation(new Row(UUID.randomUUID(), one.id(), RelationKind.DUPLICATE, false), one, true, minutes)));
        for (Row row : rows) {
            RequisitionSummary other = others.get(row.other());
            if (other != null && merged.stream().noneMatch(one -> one.id().equals(other.id()))) {
                relations.add(relation(row, other, false, minutes));
            }
        }
        return relations;
    }

    private static CaseRelation relation(Row row, RequisitionSummary other, boolean merged, Map<UUID, Long> minutes) {
        return new CaseRelation(
                merged ? null : row.id(),
                row.kind(),
                row.earlier(),
                merged,
                other.number(),
                other.title(),
                other.status(),
                other.closure(),
                minutes.getOrDefault(other.id().value(), 0L));
    }

    private List<RequisitionSummary> seen(Collection<RequisitionSummary> cases, PersonId by) {
        return cases.stream()
                .filter(one -> !one.confidential() || sight.sees(one, by))
                .toList();
    }

    private List<Row> rows(RequisitionId id) {
        return jdbc.sql("""
                        select id, to_id as other, kind, true as earlier, made_at from case_relation where from_id = :id
                        union all
                        select id, from_id, kind, false, made_at from case_relation where to_id = :id
                        order by made_at, id
                        """)
                .param("id", id.value())
                .query((row, index) -> new Row(
                        row.getObject("id", UUID.class),
                        new RequisitionId(row.getObject("other", UUID.class)),
                        RelationKind.valueOf(row.getString("kind")),
                        row.getBoolean("earlier")))
                .list();
    }

    private Map<UUID, Long> minutes(List<RequisitionId> cases) {
        Map<UUID, Long> minutes = new HashMap<>();
        if (!cases.isEmpty()) {
            jdbc.sql("select requisition_id, sum(minutes) from hours_entry where requisition_id in (:cases) group by 1")
                    .param("cases", cases.stream().map(RequisitionId::value).toList())
                    .query(row -> {
                        minutes.put(row.getObject(1, UUID.class), row.getLong(2));
                    });
        }
        return minutes;
    }

    /**
     * Says that the one case follows the other, or is about the same.
     *
     * @param other the number of the other case, as somebody wrote it
     * @throws Refusal 404 for who doesn't see the case, 409 if they are related already, 422 if there is no such other
     */
    public void relate(RequisitionNumber number, String other, RelationKind kind, PersonId by) {
        RequisitionSummary from = find(number);
        RequisitionSummary to = other(other, "other", by);
        if (from.id().equals(to.id())) {
            throw Refusal.refused("relation-to-itself", "other");
        }
        int made = jdbc.sql("""
                        insert into case_relation (id, from_id, to_id, kind, made_by, made_at)
                        values (:id, :from, :to, :kind, :by, :now) on conflict do nothing
                        """)
                .param("id", UUID.randomUUID())
                .param("from", from.id().value())
                .param("to", to.id().value())
                .param("kind", kind.name())
                .param("by", by.value())
                .param("now", Moments.column(clock.instant()))
                .update();
        if (made == 0) {
            throw Refusal.conflict("already-related");
        }
        note(from, TimelineCode.RELATED, kind, to, by);
    }

    /** As {@link Merging#merge}, with the other number as somebody wrote it. */
    public void merge(RequisitionNumber number, String into, String reason, boolean follow, PersonId by) {
        RequisitionSummary from = find(number);
        merging.merge(from.number(), other(into, "into", by).number(), reason, follow, by);
    }

    private RequisitionSummary other(String written, String field, PersonId by) {
        return RequisitionNumber.read(written.strip())
                .flatMap(desk::find)
                .filter(found -> sight.sees(found, by))
                .orElseThrow(() -> Refusal.refused("relation-unknown", field, Map.of("number", written.strip())));
    }

    /** @throws Refusal 404 if there is no such relation of that case */
    public void end(RequisitionNumber number, UUID relation, PersonId by) {
        RequisitionSummary facts = find(number);
        Row row = rows(facts.id()).stream()
                .filter(one -> one.id().equals(relation))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        RequisitionSummary other = desk.summary(row.other());
        if (!sight.sees(other, by)) {
            throw Refusal.notFound();
        }
        jdbc.sql("delete from case_relation where id = :id")
                .param("id", relation)
                .update();
        note(facts, TimelineCode.RELATION_ENDED, row.kind(), other, by);
    }

    private void note(
            RequisitionSummary facts, TimelineCode code, RelationKind kind, RequisitionSummary other, PersonId by) {
        correspondence.noteChange(
                facts.number(),
                code,
                Map.of("kind", kind.name(), "number", other.number().toString()),
                by);
    }

    private RequisitionSummary find(RequisitionNumber number) {
        RequisitionSummary facts = desk.find(number).orElseThrow(Refusal::notFound);
        sight.require(Right.HANDLE, facts);
        return facts;
    }
}
