package dk.medspil.directory;

import dk.medspil.audit.AuditLog;
import dk.medspil.audit.Changes;
import dk.medspil.platform.problem.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where areas are kept. An area that was used is made inactive, never removed. */
@Service
@Transactional
public class AreaDesk {

    private static final String FILE = "select id, code, name, district, position, active, version from area ";

    private final JdbcClient jdbc;
    private final RecentlyRead recently;
    private final AuditLog audit;

    AreaDesk(JdbcClient jdbc, RecentlyRead recently, AuditLog audit) {
        this.jdbc = jdbc;
        this.recently = recently;
        this.audit = audit;
    }

    /** All areas in the office's order. */
    @Transactional(readOnly = true)
    public List<AreaFile> list() {
        return jdbc.sql(FILE + "order by position, code").query(AreaDesk::file).list();
    }

    /** @throws Refusal 422 if the code is taken */
    public AreaFile add(String code, String name, @Nullable String district, int position, UUID by) {
        AreaFile area = new AreaFile(AreaId.random(), code, name.strip(), district, position, true, 0);
        int added = jdbc.sql("""
                        insert into area (id, code, name, district, position, active, version)
                        values (:id, :code, :name, :district, :position, true, 0) on conflict (code) do nothing
                        """)
                .param("id", area.id().value())
                .param("code", code)
                .param("name", area.name())
                .param("district", district)
                .param("position", position)
                .update();
        if (added == 0) {
            throw Refusal.refused("area-code-taken", "code");
        }
        audit.record("AREA_ADDED", "AREA", area.id().value(), by, Changes.between(Map.of(), facts(area), null));
        return area;
    }

    /** Changes all but the code, which figures refer to. @throws Refusal 404, 409 if someone else was faster */
    public AreaFile change(
            AreaId id,
            int version,
            String name,
            @Nullable String district,
            int position,
            boolean active,
            String reason,
            UUID by) {
        recently.changing();
        AreaFile before = find(id);
        int changed = jdbc.sql("""
                        update area set name = :name, district = :district, position = :position, active = :active,
                                        version = version + 1
                        where id = :id and version = :version
                        """)
                .param("name", name.strip())
                .param("district", district)
                .param("position", position)
                .param("active", active)
                .param("id", id.value())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw Refusal.conflict("changed-meanwhile");
        }
        AreaFile after = find(id);
        audit.record("AREA_CHANGED", "AREA", id.value(), by, Changes.between(facts(before), facts(after), reason));
        return after;
    }

    private AreaFile find(AreaId id) {
        return jdbc.sql(FILE + "where id = :id")
                .param("id", id.value())
                .query(AreaDesk::file)
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    private static Map<String, String> facts(AreaFile area) {
        return Map.of(
                "code", area.code(),
                "name", area.name(),
                "district", String.valueOf(area.district()),
                "position", String.valueOf(area.position()),
                "active", String.valueOf(area.active()));
    }

    private static AreaFile file(ResultSet row, int number) throws SQLException {
        return new AreaFile(
                new AreaId(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                row.getString("district"),
                row.getInt("position"),
                row.getBoolean("active"),
                row.getInt("version"));
    }
}
