package dk.medspil.requisition;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.OrganisationId;
import dk.medspil.directory.OrganisationKind;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What has to be there before a request can be handed in. The names of the fields are those of the form. */
record CompleteRequest(
        @NotNull @Nullable Subject subject,
        @NotNull @Nullable AreaId areaId,
        @NotBlank @Size(max = 200) @Nullable String title,
        @NotBlank @Size(max = 20_000) @Nullable String description,
        @Nullable OrganisationId organisationId,
        @Size(max = 200) @Nullable String organisationName,
        @Nullable OrganisationKind organisationKind,
        @NotBlank @Size(max = 200) @Nullable String name,

        @NotBlank @Email @Size(max = 254) @Pattern(regexp = ".+@.+\\..+") @Nullable String email,

        @Size(max = 50) @Nullable String phone,
        @Nullable LocalDate desiredBy,
        @Pattern(regexp = "da|en") @Nullable String language) {

    static CompleteRequest of(DraftContent content) {
        return new CompleteRequest(
                content.subject(),
                content.areaId(),
                content.title(),
                content.description(),
                content.organisationId(),
                content.organisationName(),
                content.organisationKind(),
                content.name(),
                content.email(),
                content.phone(),
                content.desiredBy(),
                content.language());
    }
}
