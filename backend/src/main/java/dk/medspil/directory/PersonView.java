package dk.medspil.directory;

import dk.medspil.platform.access.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person as other rooms see him.
 *
 * @param language {@code da} or {@code en}: the language to write to him in
 * @param active whether he may be given work and may sign in
 */
public record PersonView(
        PersonId id,
        String name,
        String email,
        String language,
        Set<Role> roles,
        boolean active,
        @Nullable UnitId unit,
        @Nullable OrganisationId organisation) {

    public PersonView {
        roles = Set.copyOf(roles);
    }

    /** First letters of the first and the last name, in capitals. */
    public String initials() {
        return Initials.of(name);
    }
}
