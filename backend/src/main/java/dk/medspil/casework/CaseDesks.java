package dk.medspil.casework;

import dk.medspil.directory.Directory;
import dk.medspil.directory.OrganisationId;
import dk.medspil.directory.PersonId;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.database.Moments;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.requisition.CaseSight;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionId;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.requisition.RequisitionSummary;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what stands beside cases: tags, checklists, and the organisations that take part. */
@Service
@Transactional
public class CaseDesks {

    private static final int MOST_CHECKS = 100;
    private static final int MOST_KNOWN_TAGS = 200;

    private final RequisitionDesk desk;
    private final CaseSight sight;
    private final ChecklistTemplates checklists;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseDesks(
            RequisitionDesk desk,
            CaseSight sight,
            ChecklistTemplates checklists,
            Directory directory,
            JdbcClient jdbc,
            Clock clock) {
        this.desk = desk;
        this.sight = sight;
        this.checklists = checklists;
        this.directory = directory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws Refusal 404 for who may not see the case */
    @Transactional(readOnly = true)
    public CaseDesk of(RequisitionNumber number) {
        RequisitionId id = find(number);
        return new CaseDesk(tags(id), checks(id), participants(id));
    }

    private List<String> tags(RequisitionId id) {
        return jdbc.sql("select tag from case_tag where requisition_id = :id order by tag")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    private List<CaseDesk.Check> checks(RequisitionId id) {
        return jdbc.sql("select * from case_check where requisition_id = :id order by position, id")
                .param("id", id.value())
                .query((row, index) -> {
                    UUID doneBy = row.getObject("done_by", UUID.class);
                    return new CaseDesk.Check(
                            row.getObject("id", UUID.class),
                            row.getString("text_da"),
                            row.getString("text_en"),
                            doneBy == null ? null : new PersonId(doneBy),
                            Moments.instantOrNull(row, "done_at"));
                })
                .list();
    }

    private List<CaseDesk.Participant> participants(RequisitionId id) {
        return jdbc.sql("select * from case_participant where requisition_id = :id order by added_at, id")
                .param("id", id.value())
                .query((row, index) -> new CaseDesk.Participant(
                        row.getObject("id", UUID.class),
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        row.getString("contact"),
                        row.getString("role")))
                .list();
    }

    /** The tags that cases have, the most used first. */
    @Transactional(readOnly = true)
    public List<String> knownTags() {
        return jdbc.sql("select tag from case_tag group by tag order by count(*) desc, tag limit :most")
                .param("most", MOST_KNOWN_TAGS)
                .query(String.class)
                .list();
    }

    /** Gives the case these tags and no others; capitals make no difference. */
    public void tag(RequisitionNumber number, Collection<String> tags) {
        RequisitionId id = find(number);
        TreeSet<String> wanted = tags.stream()
                .map(tag -> tag.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        jdbc.sql("delete from case_tag where requisition_id = :id and tag <> all(:tags)")
                .param("id", id.value())
                .param("tags", wanted.toArray(String[]::new))
                .update();
        jdbc.sql("insert into case_tag (requisition_id, tag) select :id, unnest(:tags) on conflict do nothing")
                .param("id", id.value())
                .param("tags", wanted.toArray(String[]::new))
                .update();
    }

    /** Adds the items of a template behind those that are there. @throws Refusal 422 if there is no such template */
    public void addChecklist(RequisitionNumber number, UUID template) {
        RequisitionId id = find(number);
        ChecklistTemplate list =
                checklists.offered(template).orElseThrow(() -> Refusal.refused("checklist-unknown", "template"));
        for (int at = 0; at < list.itemsDa().size(); at++) {
            addCheck(id, list.itemsDa().get(at), list.itemsEn().get(at));
        }
    }

    /** Adds something to remember, as somebody wrote it. */
    public void addCheck(RequisitionNumber number, String text) {
        addCheck(find(number), text.strip(), text.strip());
    }

    private void addCheck(RequisitionId id, String danish, String english) {
        int added = jdbc.sql("""
                        insert into case_check (id, requisition_id, position, text_da, text_en)
                        select :id, :case, coalesce(max(position), 0) + 1, :danish, :english
                        from case_check where requisition_id = :case having count(*) < :most
                        """)
                .param("id", UUID.randomUUID())
                .param("case", id.value())
                .param("danish", danish)
                .param("english", english)
                .param("most", MOST_CHECKS)
                .update();
        if (added == 0) {
            throw Refusal.refused("checklist-full", Map.of("most", MOST_CHECKS));
        }
    }

    /** Says that it is done, or that it isn't after all. @throws Refusal 404 if the case has none such */
    public void check(RequisitionNumber number, UUID check, boolean done, PersonId by) {
        RequisitionId id = find(number);
        int changed = jdbc.sql("""
                        update case_check
                        set done_by = case when :done then coalesce(done_by, :by) end,
                            done_at = case when :done then coalesce(done_at, :now) end
                        where id = :id and requisition_id = :case
                        """)
                .param("done", done)
                .param("by", by.value())
                .param("now", Moments.column(clock.instant()))
                .param("id", check)
                .param("case", id.value())
                .update();
        if (changed == 0) {
            throw Refusal.notFound();
        }
    }

    /** @throws Refusal 404 if the case has none such */
    public void removeCheck(RequisitionNumber number, UUID check) {
        remove("delete from case_check where id = :id and requisition_id = :case", number, check);
    }

    /**
     * Lets an organisation of the directory take part, or says anew who is talked to there.
     *
     * @throws Refusal 422 if the directory knows no such organisation
     */
    public void addParticipant(
            RequisitionNumber number, OrganisationId organisation, String contact, String role, PersonId by) {
        RequisitionId id = find(number);
        if (directory.organisation(organisation).isEmpty()) {
            throw Refusal.refused("organisation-unknown", "organisationId");
        }
        jdbc.sql("""
                        insert into case_participant (id, requisition_id, organisation_id, contact, role, added_by, added_at)
                        values (:id, :case, :organisation, :contact, :role, :by, :now)
                        on conflict (requisition_id, organisation_id)
                            do update set contact = excluded.contact, role = excluded.role
                        """)
                .param("id", UUID.randomUUID())
                .param("case", id.value())
                .param("organisation", organisation.value())
                .param("contact", contact.strip())
                .param("role", role.strip())
                .param("by", by.value())
                .param("now", Moments.column(clock.instant()))
                .update();
    }

    /** @throws Refusal 404 if the case has none such */
    public void removeParticipant(RequisitionNumber number, UUID participant) {
        remove("delete from case_participant where id = :id and requisition_id = :case", number, participant);
    }

    private void remove(String sql, RequisitionNumber number, UUID what) {
        RequisitionId id = find(number);
        if (jdbc.sql(sql).param("id", what).param("case", id.value()).update() == 0) {
            throw Refusal.notFound();
        }
    }

    private RequisitionId find(RequisitionNumber number) {
        RequisitionSummary facts = desk.find(number).orElseThrow(Refusal::notFound);
        sight.require(Right.HANDLE, facts);
        return facts.id();
    }
}
