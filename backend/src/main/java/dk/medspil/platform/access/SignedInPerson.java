package dk.medspil.platform.access;

import java.security.Principal;
import java.util.Set;
import java.util.UUID;

/**
 * The person behind a session, as the database knew him when this request began.
 *
 * @param language tag of the language chosen for mails, {@code da} or {@code en}
 * @param mustChangePassword whether nothing else is open to him before he has chosen a password
 */
public record SignedInPerson(
        UUID personId, String displayName, Set<Role> roles, String language, boolean mustChangePassword)
        implements Principal {

    public SignedInPerson {
        roles = Set.copyOf(roles);
    }

    /** The id: names belong in no log. */
    @Override
    public String getName() {
        return personId.toString();
    }

    @Override
    public String toString() {
        return getName();
    }
}
