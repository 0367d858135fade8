package dk.medspil.directory.web;

import dk.medspil.directory.Initials;
import dk.medspil.platform.access.Role;
import dk.medspil.platform.access.SignedInPerson;
import java.util.List;
import java.util.UUID;

/** Who is signed in. */
record Me(UUID id, String name, String initials, List<Role> roles, String language, boolean mustChangePassword) {

    static Me of(SignedInPerson person) {
        return new Me(
                person.personId(),
                person.displayName(),
                Initials.of(person.displayName()),
                person.roles().stream().sorted().toList(),
                person.language(),
                person.mustChangePassword());
    }
}
