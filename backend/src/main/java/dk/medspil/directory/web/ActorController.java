package dk.medspil.directory.web;

import dk.medspil.directory.ActorDesk;
import dk.medspil.directory.ActorFacts;
import dk.medspil.directory.ActorLine;
import dk.medspil.directory.OrganisationId;
import dk.medspil.directory.OrganisationKind;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The overview of actors and networks. */
@Lazy
@RestController
@RequestMapping("/api/actors")
class ActorController {

    private final ActorDesk desk;

    ActorController(ActorDesk desk) {
        this.desk = desk;
    }

    record ActorForm(
            @NotBlank @Size(max = 200) String name,
            @NotNull OrganisationKind kind,
            boolean network,
            @NotBlank @Size(max = 100) String district,
            @NotNull @Size(max = 2000) String about,
            @NotNull @Size(max = 200) String contactName,
            @NotNull @Email @Size(max = 254) String contactEmail,
            @NotNull @Size(max = 40) String contactPhone) {

        ActorFacts facts() {
            return new ActorFacts(name, kind, network, district, about, contactName, contactEmail, contactPhone);
        }
    }

    /** @param version that the writer has read; name and kind are the organisation's, and stay */
    record ActorChange(
            @NotNull Integer version, @Valid @NotNull ActorForm actor) {}

    record ActorRemoval(@NotBlank @Size(max = 500) String reason) {}

    @GetMapping
    @Requires(right = Right.SEE, kind = RecordKind.DIRECTORY)
    List<ActorLine> listActors() {
        return desk.list();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(right = Right.HANDLE, kind = RecordKind.DIRECTORY)
    ActorLine addActor(@Valid @RequestBody ActorForm form) {
        return desk.add(form.facts());
    }

    @PutMapping("/{id}")
    @Requires(right = Right.HANDLE, kind = RecordKind.DIRECTORY)
    ActorLine changeActor(@PathVariable UUID id, @Valid @RequestBody ActorChange form) {
        return desk.change(new OrganisationId(id), form.version(), form.actor().facts());
    }

    @PostMapping("/{id}/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(right = Right.HANDLE, kind = RecordKind.DIRECTORY)
    void removeActor(@PathVariable UUID id, @Valid @RequestBody ActorRemoval form) {
        desk.remove(new OrganisationId(id), form.reason());
    }

    @PostMapping("/{id}/check")
    @Requires(right = Right.HANDLE, kind = RecordKind.DIRECTORY)
    ActorLine checkActor(@PathVariable UUID id) {
        return desk.check(new OrganisationId(id));
    }
}
