package dk.medspil.directory;

import dk.medspil.audit.AuditLog;
import dk.medspil.audit.Changes;
import dk.medspil.platform.problem.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the units of the municipality are kept. */
@Service
@Transactional
public class UnitDesk {

    private static final String FILE = "select id, name, parent_id, active, version from unit ";

    private final JdbcClient jdbc;
    private final AuditLog audit;

    UnitDesk(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** All units by name in Danish order. */
    @Transactional(readOnly = true)
    public List<UnitFile> list() {
        return jdbc.sql(FILE + "order by name collate \"da-x-icu\", id")
                .query(UnitDesk::file)
                .list();
    }

    public UnitFile add(String name, @Nullable UnitId parent, UUID by) {
        UnitFile unit = new UnitFile(UnitId.random(), name.strip(), parent, true, 0);
        jdbc.sql("insert into unit (id, name, parent_id, active, version) values (:id, :name, :parent, true, 0)")
                .param("id", unit.id().value())
                .param("name", unit.name())
                .param("parent", parent == null ? null : parent.value())
                .update();
        audit.record("UNIT_ADDED", "UNIT", unit.id().value(), by, Changes.between(Map.of(), facts(unit), null));
        return unit;
    }

    /** @throws Refusal 404, 409 if someone else was faster, 422 if it would lie under itself */
    public UnitFile change(UnitFile wanted, String reason, UUID by) {
        UnitFile before = find(wanted.id()).orElseThrow(Refusal::notFound);
        requireNoCircle(wanted.id(), wanted.parent());
        int changed = jdbc.sql("""
                        update unit set name = :name, parent_id = :parent, active = :active, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("name", wanted.name().strip())
                .param(
                        "parent",
                        wanted.parent() == null ? null : wanted.parent().value())
                .param("active", wanted.active())
                .param("id", wanted.id().value())
                .param("version", wanted.version())
                .update();
        if (changed == 0) {
            throw Refusal.conflict("changed-meanwhile");
        }
        UnitFile after = find(wanted.id()).orElseThrow();
        audit.record(
                "UNIT_CHANGED", "UNIT", wanted.id().value(), by, Changes.between(facts(before), facts(after), reason));
        return after;
    }

    private void requireNoCircle(UnitId unit, @Nullable UnitId parent) {
        Optional<UnitFile> above = parent == null ? Optional.empty() : find(parent);
        for (int depth = 0; above.isPresent(); depth++) {
            if (above.get().id().equals(unit) || depth > 50) {
                throw Refusal.refused("unit-under-itself", "parentId");
            }
            UnitId next = above.get().parent();
            above = next == null ? Optional.empty() : find(next);
        }
    }

    private Optional<UnitFile> find(UnitId id) {
        return jdbc.sql(FILE + "where id = :id")
                .param("id", id.value())
                .query(UnitDesk::file)
                .optional();
    }

    private static Map<String, String> facts(UnitFile unit) {
        return Map.of(
                "name", unit.name(),
                "parent", String.valueOf(unit.parent()),
                "active", String.valueOf(unit.active()));
    }

    private static UnitFile file(ResultSet row, int number) throws SQLException {
        UUID parent = row.getObject("parent_id", UUID.class);
        return new UnitFile(
                new UnitId(row.getObject("id", UUID.class)),
                row.getString("name"),
                parent == null ? null : new UnitId(parent),
                row.getBoolean("active"),
                row.getInt("version"));
    }
}
