package dk.medspil.method;

import dk.medspil.platform.problem.Languages;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The catalogue of methods of citizen involvement that advice hands over from (deliverable D6 of the programme). */
@Component
public class MethodCatalogue {

    private final JdbcTemplate jdbc;

    MethodCatalogue(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** All methods that are in use, by title in that language. */
    public List<MethodView> inUse(Locale language) {
        return methods(language, "where active order by title collate \"da-x-icu\"");
    }

    /** These methods, in use or not any more, by title in that language. */
    public List<MethodView> of(Collection<MethodId> ids, Locale language) {
        if (ids.isEmpty()) {
            return List.of();
        }
        UUID[] keys = ids.stream().map(MethodId::value).toArray(UUID[]::new);
        return methods(language, "where id = any(?) order by title collate \"da-x-icu\"", (Object) keys);
    }

    /** Those of the ids that no method has. */
    public Set<MethodId> unknown(Collection<MethodId> ids) {
        Set<MethodId> unknown = new LinkedHashSet<>(ids);
        of(ids, Languages.DANISH).forEach(method -> unknown.remove(method.id()));
        return unknown;
    }

    private List<MethodView> methods(Locale language, String condition, Object... args) {
        boolean english = language.getLanguage().equals(Languages.ENGLISH.getLanguage());
        String columns = english ? "title_en as title, description_en" : "title_da as title, description_da";
        return jdbc.query(
                "select * from (select id, code, active, " + columns + " as description from method) method "
                        + condition,
                (row, index) -> new MethodView(
                        new MethodId(row.getObject("id", UUID.class)),
                        row.getString("code"),
                        row.getString("title"),
                        row.getString("description"),
                        row.getBoolean("active")),
                args);
    }
}
