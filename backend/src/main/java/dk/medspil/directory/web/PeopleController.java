package dk.medspil.directory.web;

import dk.medspil.directory.AbsenceDesk;
import dk.medspil.directory.AbsenceView;
import dk.medspil.directory.PeopleDesk;
import dk.medspil.directory.PersonFile;
import dk.medspil.directory.PersonId;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.access.Role;
import dk.medspil.platform.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
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
@RequestMapping("/api/admin/people")
@Requires(right = Right.CHANGE, kind = RecordKind.PERSON)
class PeopleController {

    private final PeopleDesk desk;
    private final AbsenceDesk absences;

    PeopleController(PeopleDesk desk, AbsenceDesk absences) {
        this.desk = desk;
        this.absences = absences;
    }

    record NewPassword(
            @NotBlank @Size(max = 1000) String password,
            @NotBlank @Size(max = 500) String reason) {}

    record AbsenceForm(
            @NotNull LocalDate firstDay,
            @NotNull LocalDate lastDay,
            @Nullable UUID standInId) {}

    record PersonMerge(
            @NotNull UUID intoId, @NotBlank @Size(max = 500) String reason) {}

    @GetMapping
    @Requires(right = Right.SEE, kind = RecordKind.PERSON)
    Page<PersonFile> listPeople(
            @RequestParam(required = false) @Nullable @Size(max = 200) String text,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        return desk.list(text, role, after, size);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PersonFile addPerson(@Valid @RequestBody PersonForm form) {
        return desk.add(form.facts(), form.password(), by());
    }

    @PutMapping("/{id}")
    PersonFile changePerson(@PathVariable UUID id, @Valid @RequestBody PersonChange change) {
        return desk.change(
                new PersonId(id),
                change.version(),
                change.person().facts(),
                change.person().password(),
                change.reason(),
                by());
    }

    @PostMapping("/{id}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setPassword(@PathVariable UUID id, @Valid @RequestBody NewPassword form) {
        desk.setPassword(new PersonId(id), form.password(), form.reason(), by());
    }

    @PostMapping("/{id}/absences")
    @ResponseStatus(HttpStatus.CREATED)
    AbsenceView addAbsence(@PathVariable UUID id, @Valid @RequestBody AbsenceForm form) {
        return absences.add(
                new PersonId(id),
                form.firstDay(),
                form.lastDay(),
                form.standInId() == null ? null : new PersonId(form.standInId()),
                by());
    }

    @DeleteMapping("/{id}/absences/{absenceId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeAbsence(@PathVariable UUID id, @PathVariable UUID absenceId) {
        absences.remove(new PersonId(id), absenceId, by());
    }

    @PostMapping("/{id}/merge")
    PersonFile mergePerson(@PathVariable UUID id, @Valid @RequestBody PersonMerge merge) {
        return desk.merge(new PersonId(id), new PersonId(merge.intoId()), merge.reason(), by());
    }

    private static UUID by() {
        return Caller.current().requirePersonId();
    }
}
