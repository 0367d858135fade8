package dk.medspil.directory;

import dk.medspil.platform.access.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that an administrator sees of a person.
 *
 * @param username absent when he can't sign in
 * @param mustChangePassword whether he has yet to choose a password
 * @param absences present and coming ones, the earliest first
 * @param version to be sent with a change, which is refused if someone else was faster
 */
public record PersonFile(
        PersonId id,
        String name,
        String email,
        String language,
        @Nullable String phone,
        Set<Role> roles,
        boolean active,
        @Nullable UnitId unit,
        @Nullable OrganisationId organisation,
        BigDecimal fte,
        List<String> competences,
        List<AreaId> areasKnown,
        @Nullable String username,
        boolean mustChangePassword,
        List<AbsenceView> absences,
        int version) {

    public PersonFile {
        roles = Set.copyOf(roles);
        competences = List.copyOf(competences);
        areasKnown = List.copyOf(areasKnown);
        absences = List.copyOf(absences);
    }
}
