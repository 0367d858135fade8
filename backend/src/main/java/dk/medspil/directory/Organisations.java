package dk.medspil.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of organisations. A merged one's id gives the one it was merged into. */
@Component
class Organisations {

    private static final String VIEW = """
            select o.id as asked, p.id, p.name, p.kind, p.unit_id
            from organisation o join organisation p on p.id = coalesce(o.merged_into, o.id)
            """;

    private final JdbcClient jdbc;

    Organisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OrganisationView> find(OrganisationId id) {
        return jdbc.sql(VIEW + "where o.id = :id")
                .param("id", id.value())
                .query(Organisations::view)
                .optional();
    }

    Map<OrganisationId, OrganisationView> byId(Collection<OrganisationId> ids) {
        Map<OrganisationId, OrganisationView> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(VIEW + "where o.id in (:ids)")
                    .param(
                            "ids",
                            ids.stream().map(OrganisationId::value).distinct().toList())
                    .query((row, number) ->
                            Map.entry(new OrganisationId(row.getObject("asked", UUID.class)), view(row, number)))
                    .list()
                    .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        }
        return found;
    }

    OrganisationView findOrAdd(String name, OrganisationKind kind) {
        String tidy = name.strip().replaceAll("\\s+", " ");
        Optional<OrganisationView> known = named(tidy);
        if (known.isPresent()) {
            return known.get();
        }
        UUID id = UUID.randomUUID();
        int added = jdbc.sql("""
                        insert into organisation (id, name, kind, unit_id, listed, active, merged_into, version)
                        values (:id, :name, :kind, null, false, true, null, 0)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("name", tidy)
                .param("kind", kind.name())
                .update();
        return added == 1
                ? new OrganisationView(new OrganisationId(id), tidy, kind, null)
                : named(tidy).orElseThrow();
    }

    private Optional<OrganisationView> named(String name) {
        return jdbc.sql(VIEW + "where lower(o.name) = lower(:name) and o.merged_into is null")
                .param("name", name)
                .query(Organisations::view)
                .optional();
    }

    List<OrganisationView> suggest(String text, int limit) {
        String wanted = text.strip();
        if (wanted.isEmpty()) {
            return jdbc.sql(VIEW
                            + "where o.listed and o.active and o.merged_into is null"
                            + " and o.kind = 'ADMINISTRATION' order by o.name collate \"da-x-icu\" limit :limit")
                    .param("limit", limit)
                    .query(Organisations::view)
                    .list();
        }
        return jdbc.sql(VIEW + """
                        where o.listed and o.active and o.merged_into is null
                          and (lower(o.name) like :like or lower(:text) <% lower(o.name))
                        order by lower(o.name) like :begins desc, word_similarity(lower(:text), lower(o.name)) desc,
                                 o.name collate "da-x-icu"
                        limit :limit
                        """)
                .param("text", wanted)
                .param("like", "%" + literal(wanted) + "%")
                .param("begins", literal(wanted) + "%")
                .param("limit", limit)
                .query(Organisations::view)
                .list();
    }

    /** The text as LIKE takes it literally. */
    static String literal(String text) {
        return text.toLowerCase(java.util.Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
    }

    private static OrganisationView view(ResultSet row, int number) throws SQLException {
        return new OrganisationView(
                new OrganisationId(row.getObject("id", UUID.class)),
                row.getString("name"),
                OrganisationKind.valueOf(row.getString("kind")),
                PersonRows.unit(row));
    }
}
