package dk.medspil.directory.web;

import dk.medspil.directory.OrganisationDesk;
import dk.medspil.directory.OrganisationFile;
import dk.medspil.directory.OrganisationId;
import dk.medspil.directory.OrganisationKind;
import dk.medspil.directory.UnitId;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/organisations")
@Requires(right = Right.CHANGE, kind = RecordKind.DIRECTORY)
class OrganisationsController {

    private final OrganisationDesk desk;

    OrganisationsController(OrganisationDesk desk) {
        this.desk = desk;
    }

    record NewOrganisation(
            @NotBlank @Size(max = 200) String name,
            @NotNull OrganisationKind kind,
            @Nullable UUID unitId) {}

    record OrganisationChange(
            int version,
            @NotBlank @Size(max = 200) String name,
            @NotNull OrganisationKind kind,
            @Nullable UUID unitId,
            boolean listed,
            boolean active,
            @NotBlank @Size(max = 500) String reason) {}

    record OrganisationMerge(
            @NotNull UUID intoId, @NotBlank @Size(max = 500) String reason) {}

    @GetMapping
    Page<OrganisationFile> listOrganisations(
            @RequestParam(required = false) @Nullable @Size(max = 200) String text,
            @RequestParam(required = false) @Nullable Boolean listed,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        return desk.list(text, listed, after, size);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    OrganisationFile addOrganisation(@Valid @RequestBody NewOrganisation form) {
        return desk.add(form.name(), form.kind(), unit(form.unitId()), by());
    }

    @PutMapping("/{id}")
    OrganisationFile changeOrganisation(@PathVariable UUID id, @Valid @RequestBody OrganisationChange form) {
        OrganisationFile wanted = new OrganisationFile(
                new OrganisationId(id),
                form.name(),
                form.kind(),
                unit(form.unitId()),
                form.listed(),
                form.active(),
                form.version());
        return desk.change(wanted, form.reason(), by());
    }

    @PostMapping("/{id}/merge")
    OrganisationFile mergeOrganisation(@PathVariable UUID id, @Valid @RequestBody OrganisationMerge form) {
        return desk.merge(new OrganisationId(id), new OrganisationId(form.intoId()), form.reason(), by());
    }

    private static @Nullable UnitId unit(@Nullable UUID id) {
        return id == null ? null : new UnitId(id);
    }

    private static UUID by() {
        return Caller.current().requirePersonId();
    }
}
