package dk.medspil.directory.web;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.OrganisationId;
import dk.medspil.directory.PersonFacts;
import dk.medspil.directory.UnitId;
import dk.medspil.platform.access.Role;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person as the administrator writes him down.
 *
 * @param password the first password, when the user name is new
 */
record PersonForm(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Email @Size(max = 254) String email,
        @NotNull @Pattern(regexp = "da|en") String language,
        @Nullable @Size(max = 50) String phone,
        @NotNull @Size(max = 4) Set<Role> roles,
        boolean active,
        @Nullable UUID unitId,
        @Nullable UUID organisationId,

        @Nullable @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 3) BigDecimal fte,

        @Nullable @Size(max = 20) Set<@NotBlank @Size(max = 50) String> competences,
        @Nullable @Size(max = 100) Set<UUID> areasKnown,

        @Nullable @Size(min = 2, max = 100) @Pattern(regexp = "[\\p{L}\\p{N}._@-]+") String username,

        @Nullable @Size(max = 1000) String password) {

    PersonFacts facts() {
        return new PersonFacts(
                name,
                email,
                language,
                phone,
                roles,
                active,
                unitId == null ? null : new UnitId(unitId),
                organisationId == null ? null : new OrganisationId(organisationId),
                Objects.requireNonNullElse(fte, BigDecimal.ZERO),
                competences == null ? Set.of() : competences,
                areasKnown == null
                        ? Set.of()
                        : areasKnown.stream().map(AreaId::new).collect(Collectors.toSet()),
                username);
    }
}
