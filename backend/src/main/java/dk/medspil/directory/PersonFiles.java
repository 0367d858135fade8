package dk.medspil.directory;

import dk.medspil.platform.access.Role;
import dk.medspil.platform.web.Cursor;
import dk.medspil.platform.web.Page;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads persons for the administrator: two queries a page, whatever its size. */
@Component
class PersonFiles {

    private static final String FILE = """
            select p.id, p.name, p.email, p.language, p.phone, p.active, p.unit_id, p.organisation_id, p.fte, p.version,
                   a.username, coalesce(a.must_change, false) as must_change,
                   array(select r.role from person_role r where r.person_id = p.id) as roles,
                   array(select c.subject from person_competence c where c.person_id = p.id order by 1) as competences,
                   array(select x.area_id from person_area x where x.person_id = p.id order by 1) as areas
            from person p left join account a on a.person_id = p.id
            """;

    private final JdbcClient jdbc;

    PersonFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record OwnedAbsence(UUID person, AbsenceView absence) {}

    Page<PersonFile> list(
            @Nullable String text, @Nullable Role role, @Nullable String after, int size, LocalDate today) {
        List<String> place = Cursor.read(after, 2);
        List<PersonFile> oneMore = jdbc.sql(FILE + """
                        where p.merged_into is null
                          and (:text = '' or lower(p.name) like :like or lower(p.email) like :like
                               or lower(a.username) like :like)
                          and (:role = '' or exists (select 1 from person_role r
                                                     where r.person_id = p.id and r.role = :role))
                          and (:from_name = '' or (lower(p.name), cast(p.id as text)) > (:from_name, :from_id))
                        order by lower(p.name), cast(p.id as text) limit :limit
                        """)
                .param("text", text == null ? "" : text.strip())
                .param("like", text == null ? "" : "%" + Organisations.literal(text.strip()) + "%")
                .param("role", role == null ? "" : role.name())
                .param("from_name", place == null ? "" : place.get(0))
                .param("from_id", place == null ? "" : place.get(1))
                .param("limit", size + 1)
                .query(PersonFiles::file)
                .list();
        Page<PersonFile> page =
                Page.of(oneMore, size, last -> Cursor.of(last.name().toLowerCase(java.util.Locale.ROOT), last.id()));
        return new Page<>(withAbsences(page.items(), today), page.next());
    }

    Optional<PersonFile> find(PersonId id, LocalDate today) {
        List<PersonFile> found = jdbc.sql(FILE + "where p.id = :id and p.merged_into is null")
                .param("id", id.value())
                .query(PersonFiles::file)
                .list();
        return withAbsences(found, today).stream().findFirst();
    }

    private List<PersonFile> withAbsences(List<PersonFile> files, LocalDate today) {
        if (files.isEmpty()) {
            return files;
        }
        Map<UUID, List<AbsenceView>> absences = jdbc
                .sql("select id, person_id, first_day, last_day, stand_in_id from absence"
                        + " where person_id in (:ids) and last_day >= :today order by first_day, id")
                .param("ids", files.stream().map(file -> file.id().value()).toList())
                .param("today", today)
                .query(PersonFiles::absence)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        OwnedAbsence::person, Collectors.mapping(OwnedAbsence::absence, Collectors.toList())));
        return files.stream()
                .map(file -> with(file, absences.getOrDefault(file.id().value(), List.of())))
                .toList();
    }

    private static PersonFile with(PersonFile file, List<AbsenceView> absences) {
        return new PersonFile(
                file.id(),
                file.name(),
                file.email(),
                file.language(),
                file.phone(),
                file.roles(),
                file.active(),
                file.unit(),
                file.organisation(),
                file.fte(),
                file.competences(),
                file.areasKnown(),
                file.username(),
                file.mustChangePassword(),
                absences,
                file.version());
    }

    private static PersonFile file(ResultSet row, int number) throws SQLException {
        return new PersonFile(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                row.getString("language"),
                row.getString("phone"),
                PersonRows.roles(row.getArray("roles")),
                row.getBoolean("active"),
                PersonRows.unit(row),
                PersonRows.organisation(row),
                row.getBigDecimal("fte").stripTrailingZeros(),
                Arrays.asList((String[]) row.getArray("competences").getArray()),
                areas(row.getArray("areas")),
                row.getString("username"),
                row.getBoolean("must_change"),
                List.of(),
                row.getInt("version"));
    }

    private static List<AreaId> areas(Array array) throws SQLException {
        return Arrays.stream((UUID[]) array.getArray()).map(AreaId::new).toList();
    }

    private static OwnedAbsence absence(ResultSet row, int number) throws SQLException {
        UUID standIn = row.getObject("stand_in_id", UUID.class);
        return new OwnedAbsence(
                row.getObject("person_id", UUID.class),
                new AbsenceView(
                        row.getObject("id", UUID.class),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        standIn == null ? null : new PersonId(standIn)));
    }
}
