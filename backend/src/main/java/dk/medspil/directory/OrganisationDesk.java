package dk.medspil.directory;

import dk.medspil.audit.AuditLog;
import dk.medspil.audit.Changes;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.web.Cursor;
import dk.medspil.platform.web.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where organisations are kept, and where what requesters wrote freely is put in order. */
@Service
@Transactional
public class OrganisationDesk {

    private static final String KIND = "ORGANISATION";
    private static final String FILE = "select id, name, kind, unit_id, listed, active, version from organisation ";

    private final JdbcClient jdbc;
    private final RecentlyRead recently;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    OrganisationDesk(JdbcClient jdbc, RecentlyRead recently, AuditLog audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.recently = recently;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Organisations by name.
     *
     * @param listed only the listed, or only those still to be looked at; null for all
     */
    @Transactional(readOnly = true)
    public Page<OrganisationFile> list(
            @Nullable String text, @Nullable Boolean listed, @Nullable String after, int size) {
        List<String> place = Cursor.read(after, 2);
        List<OrganisationFile> oneMore = jdbc.sql(FILE + """
                        where merged_into is null and lower(name) like :like
                          and (cast(:listed as boolean) is null or listed = :listed)
                          and (:from_name = '' or (lower(name), cast(id as text)) > (:from_name, :from_id))
                        order by lower(name), cast(id as text) limit :limit
                        """)
                .param("like", text == null ? "%" : "%" + Organisations.literal(text.strip()) + "%")
                .param("listed", listed)
                .param("from_name", place == null ? "" : place.get(0))
                .param("from_id", place == null ? "" : place.get(1))
                .param("limit", size + 1)
                .query(OrganisationDesk::file)
                .list();
        return Page.of(oneMore, size, last -> Cursor.of(last.name().toLowerCase(Locale.ROOT), last.id()));
    }

    /** Enters one that is listed at once. @throws Refusal 422 if the name is taken */
    public OrganisationFile add(String name, OrganisationKind kind, @Nullable UnitId unit, UUID by) {
        OrganisationFile added = new OrganisationFile(OrganisationId.random(), name.strip(), kind, unit, true, true, 0);
        int rows = jdbc.sql("""
                        insert into organisation (id, name, kind, unit_id, listed, active, merged_into, version)
                        values (:id, :name, :kind, :unit, true, true, null, 0) on conflict do nothing
                        """)
                .param("id", added.id().value())
                .param("name", added.name())
                .param("kind", kind.name())
                .param("unit", unit == null ? null : unit.value())
                .update();
        if (rows == 0) {
            throw Refusal.refused("organisation-name-taken", "name");
        }
        audit.record("ORGANISATION_ADDED", KIND, added.id().value(), by, Changes.between(Map.of(), facts(added), null));
        events.publishEvent(new OrganisationChanged(added.id(), added.name(), added.name()));
        return added;
    }

    /** @throws Refusal 404, 409 if someone else was faster, 422 if the name is taken */
    public OrganisationFile change(OrganisationFile wanted, String reason, UUID by) {
        recently.changing();
        OrganisationFile before = find(wanted.id());
        requireFree(wanted.name().strip(), wanted.id());
        int changed = jdbc.sql("""
                        update organisation set name = :name, kind = :kind, unit_id = :unit, listed = :listed,
                                                active = :active, version = version + 1
                        where id = :id and version = :version and merged_into is null
                        """)
                .param("name", wanted.name().strip())
                .param("kind", wanted.kind().name())
                .param("unit", wanted.unit() == null ? null : wanted.unit().value())
                .param("listed", wanted.listed())
                .param("active", wanted.active())
                .param("id", wanted.id().value())
                .param("version", wanted.version())
                .update();
        if (changed == 0) {
            throw Refusal.conflict("changed-meanwhile");
        }
        OrganisationFile after = find(wanted.id());
        audit.record(
                "ORGANISATION_CHANGED",
                KIND,
                wanted.id().value(),
                by,
                Changes.between(facts(before), facts(after), reason));
        events.publishEvent(new OrganisationChanged(after.id(), before.name(), after.name()));
        return after;
    }

    /** Records that two rows are one organisation. @throws Refusal 404, 409 if they are the same row */
    public OrganisationFile merge(OrganisationId from, OrganisationId into, String reason, UUID by) {
        if (from.equals(into)) {
            throw Refusal.conflict("merge-with-itself");
        }
        recently.changing();
        // so that of two merges of the same rows at once the second sees the first: else each could end in the other
        jdbc.sql("select id from organisation where id in (:ids) order by id for update")
                .param("ids", List.of(from.value(), into.value()))
                .query(UUID.class)
                .list();
        OrganisationFile gone = find(from);
        OrganisationFile kept = find(into);
        jdbc.sql("update organisation set merged_into = :into, active = false, version = version + 1"
                        + " where id = :from or merged_into = :from")
                .param("into", into.value())
                .param("from", from.value())
                .update();
        audit.record(
                "ORGANISATION_MERGED",
                KIND,
                from.value(),
                by,
                Map.of("into", into.toString(), "reason", reason.strip()));
        events.publishEvent(new OrganisationChanged(from, gone.name(), kept.name()));
        events.publishEvent(new OrganisationChanged(into, kept.name(), kept.name()));
        events.publishEvent(new OrganisationsMerged(from, into));
        return kept;
    }

    private void requireFree(String name, OrganisationId except) {
        boolean taken = jdbc.sql("select exists (select 1 from organisation where lower(name) = lower(:name)"
                        + " and merged_into is null and id <> :except)")
                .param("name", name)
                .param("except", except.value())
                .query(Boolean.class)
                .single();
        if (taken) {
            throw Refusal.refused("organisation-name-taken", "name");
        }
    }

    private OrganisationFile find(OrganisationId id) {
        return jdbc.sql(FILE + "where id = :id and merged_into is null")
                .param("id", id.value())
                .query(OrganisationDesk::file)
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    private static Map<String, String> facts(OrganisationFile organisation) {
        return Map.of(
                "name", organisation.name(),
                "kind", organisation.kind().name(),
                "unit", String.valueOf(organisation.unit()),
                "listed", String.valueOf(organisation.listed()),
                "active", String.valueOf(organisation.active()));
    }

    private static OrganisationFile file(ResultSet row, int number) throws SQLException {
        return new OrganisationFile(
                new OrganisationId(row.getObject("id", UUID.class)),
                row.getString("name"),
                OrganisationKind.valueOf(row.getString("kind")),
                PersonRows.unit(row),
                row.getBoolean("listed"),
                row.getBoolean("active"),
                row.getInt("version"));
    }
}
