package dk.medspil.directory;

import dk.medspil.platform.access.Role;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator writes down about a person.
 *
 * @param username the name to sign in by; null for one who can't
 * @param language {@code da} or {@code en}
 * @param fte share of a full-time post, 0 to 1
 * @param competences subjects that he is good at
 */
public record PersonFacts(
        String name,
        String email,
        String language,
        @Nullable String phone,
        Set<Role> roles,
        boolean active,
        @Nullable UnitId unit,
        @Nullable OrganisationId organisation,
        BigDecimal fte,
        Set<String> competences,
        Set<AreaId> areasKnown,
        @Nullable String username) {

    public PersonFacts {
        roles = Set.copyOf(roles);
        competences = Set.copyOf(competences);
        areasKnown = Set.copyOf(areasKnown);
        phone = phone == null || phone.isBlank() ? null : phone.strip();
        username = username == null || username.isBlank() ? null : username.strip();
    }
}
