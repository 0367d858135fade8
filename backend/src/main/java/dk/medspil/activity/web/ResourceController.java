package dk.medspil.activity.web;

import dk.medspil.activity.NewParticipant;
import dk.medspil.activity.ResourceCorps;
import dk.medspil.activity.ResourceCorps.Facts;
import dk.medspil.activity.ResourcePerson;
import dk.medspil.directory.OrganisationKind;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The corps of resource persons; each change answers with all of it. */
@Lazy
@RestController
@RequestMapping("/api/resource-persons")
@Requires(right = Right.HANDLE, kind = RecordKind.ACTIVITY)
class ResourceController {

    private final ResourceCorps corps;

    ResourceController(ResourceCorps corps) {
        this.corps = corps;
    }

    record ResourceFacts(
            @NotNull @Size(max = 300) String training,
            @Nullable LocalDate trainedOn,
            @Nullable LocalDate endedOn,
            @NotNull @Size(max = 2000) String note) {

        Facts facts() {
            return new Facts(training, trainedOn, endedOn, note);
        }
    }

    record NewResourcePerson(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Email @Size(max = 254) String email,
            @Nullable @Size(max = 200) String organisation,
            @Nullable OrganisationKind organisationKind,
            @Valid @NotNull ResourceFacts facts) {}

    record ResourceChange(
            @NotNull Integer version, @Valid @NotNull ResourceFacts facts) {}

    record AssignmentForm(
            @NotNull LocalDate day,
            @NotBlank @Size(max = 300) String title) {}

    @GetMapping
    List<ResourcePerson> listResourcePersons() {
        return corps.list();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    List<ResourcePerson> addResourcePerson(@Valid @RequestBody NewResourcePerson form) {
        return corps.add(
                new NewParticipant(
                        form.name(), form.email(), "da", null, form.organisation(), form.organisationKind(), false),
                form.facts().facts());
    }

    @PutMapping("/{personId}")
    List<ResourcePerson> changeResourcePerson(@PathVariable UUID personId, @Valid @RequestBody ResourceChange form) {
        return corps.change(personId, form.version(), form.facts().facts());
    }

    @PostMapping("/{personId}/assignments")
    @ResponseStatus(HttpStatus.CREATED)
    List<ResourcePerson> assignResourcePerson(@PathVariable UUID personId, @Valid @RequestBody AssignmentForm form) {
        return corps.assign(personId, form.day(), form.title());
    }

    @DeleteMapping("/{personId}/assignments/{assignmentId}")
    List<ResourcePerson> takeBackAssignment(@PathVariable UUID personId, @PathVariable UUID assignmentId) {
        return corps.takeBack(personId, assignmentId);
    }
}
