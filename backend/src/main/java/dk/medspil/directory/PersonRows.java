package dk.medspil.directory;

import dk.medspil.platform.access.Role;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads persons from rows. A merged person's row gives the one he was merged into. */
final class PersonRows {

    static final String VIEW = """
            select o.id as asked, p.id, p.name, p.email, p.language, p.active, p.unit_id, p.organisation_id,
                   array(select r.role from person_role r where r.person_id = p.id) as roles
            from person o join person p on p.id = coalesce(o.merged_into, o.id)
            """;

    private PersonRows() {}

    static PersonView view(ResultSet row, int number) throws SQLException {
        return new PersonView(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                row.getString("language"),
                roles(row.getArray("roles")),
                row.getBoolean("active"),
                unit(row),
                organisation(row));
    }

    static Set<Role> roles(Array array) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) array.getArray()).map(Role::valueOf).forEach(roles::add);
        return roles;
    }

    static @Nullable UnitId unit(ResultSet row) throws SQLException {
        UUID id = row.getObject("unit_id", UUID.class);
        return id == null ? null : new UnitId(id);
    }

    static @Nullable OrganisationId organisation(ResultSet row) throws SQLException {
        UUID id = row.getObject("organisation_id", UUID.class);
        return id == null ? null : new OrganisationId(id);
    }
}
