package dk.medspil.casework;

import dk.medspil.audit.AuditLog;
import dk.medspil.audit.Changes;
import dk.medspil.directory.PersonId;
import dk.medspil.platform.database.Moments;
import dk.medspil.platform.problem.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the templates of checklists are kept. A list that a case has taken is its own from then on. */
@Service
@Transactional
public class ChecklistTemplates {

    private static final String KIND = "CHECKLIST_TEMPLATE";

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    ChecklistTemplates(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** By name; those that aren't offered any more too. */
    @Transactional(readOnly = true)
    public List<ChecklistTemplate> all() {
        return jdbc.sql("select * from checklist_template order by lower(name_da), id")
                .query(ChecklistTemplates::template)
                .list();
    }

    Optional<ChecklistTemplate> offered(UUID id) {
        return find(id).filter(ChecklistTemplate::active);
    }

    private Optional<ChecklistTemplate> find(UUID id) {
        return jdbc.sql("select * from checklist_template where id = :id")
                .param("id", id)
                .query(ChecklistTemplates::template)
                .optional();
    }

    /** @param wanted its id and version don't matter @throws Refusal 422 if the languages differ in their items */
    public ChecklistTemplate add(ChecklistTemplate wanted, PersonId by) {
        requireAlike(wanted);
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into checklist_template (id, name_da, name_en, items_da, items_en, active, version, changed_at)
                        values (:id, :nameDa, :nameEn, :itemsDa, :itemsEn, :active, 0, :now)
                        """).params(params(wanted)).param("id", id).update();
        audit.record("CHECKLIST_ADDED", KIND, id, by.value(), Changes.between(Map.of(), facts(wanted), null));
        return find(id).orElseThrow(Refusal::notFound);
    }

    /** @throws Refusal 404, 409 if somebody else was faster, 422 if the languages differ in their items */
    public ChecklistTemplate change(ChecklistTemplate wanted, String reason, PersonId by) {
        requireAlike(wanted);
        ChecklistTemplate before = find(wanted.id()).orElseThrow(Refusal::notFound);
        int changed = jdbc.sql("""
                        update checklist_template
                        set name_da = :nameDa, name_en = :nameEn, items_da = :itemsDa, items_en = :itemsEn,
                            active = :active, version = version + 1, changed_at = :now
                        where id = :id and version = :version
                        """)
                .params(params(wanted))
                .param("id", wanted.id())
                .param("version", wanted.version())
                .update();
        if (changed == 0) {
            throw Refusal.conflict("changed-meanwhile");
        }
        audit.record(
                "CHECKLIST_CHANGED",
                KIND,
                wanted.id(),
                by.value(),
                Changes.between(facts(before), facts(wanted), reason));
        return find(wanted.id()).orElseThrow(Refusal::notFound);
    }

    private static void requireAlike(ChecklistTemplate wanted) {
        if (wanted.itemsDa().isEmpty()
                || wanted.itemsDa().size() != wanted.itemsEn().size()) {
            throw Refusal.refused("checklist-languages-differ", "itemsEn");
        }
    }

    private Map<String, Object> params(ChecklistTemplate wanted) {
        Map<String, Object> params = new HashMap<>();
        params.put("nameDa", wanted.nameDa());
        params.put("nameEn", wanted.nameEn());
        params.put("itemsDa", wanted.itemsDa().toArray(String[]::new));
        params.put("itemsEn", wanted.itemsEn().toArray(String[]::new));
        params.put("active", wanted.active());
        params.put("now", Moments.column(clock.instant()));
        return params;
    }

    private static Map<String, String> facts(ChecklistTemplate template) {
        return Map.of(
                "nameDa", template.nameDa(),
                "nameEn", template.nameEn(),
                "itemsDa", String.join("; ", template.itemsDa()),
                "itemsEn", String.join("; ", template.itemsEn()),
                "active", String.valueOf(template.active()));
    }

    private static ChecklistTemplate template(ResultSet row, int index) throws SQLException {
        return new ChecklistTemplate(
                row.getObject("id", UUID.class),
                row.getString("name_da"),
                row.getString("name_en"),
                List.of((String[]) row.getArray("items_da").getArray()),
                List.of((String[]) row.getArray("items_en").getArray()),
                row.getBoolean("active"),
                row.getInt("version"));
    }
}
