package dk.medspil.casework.web;

import dk.medspil.casework.ChecklistTemplate;
import dk.medspil.casework.ChecklistTemplates;
import dk.medspil.directory.PersonId;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The templates of checklists, behind the desk. */
@RestController
@RequestMapping("/api/admin/checklists")
@Requires(right = Right.CHANGE, kind = RecordKind.TEMPLATE)
class ChecklistController {

    private static final int MOST_ITEMS = 40;

    record NewChecklist(
            @NotBlank @Size(max = 100) String nameDa,
            @NotBlank @Size(max = 100) String nameEn,
            @NotNull @Size(max = MOST_ITEMS) List<@NotBlank @Size(max = 300) String> itemsDa,
            @NotNull @Size(max = MOST_ITEMS) List<@NotBlank @Size(max = 300) String> itemsEn) {}

    record ChecklistChange(
            int version,
            @NotBlank @Size(max = 100) String nameDa,
            @NotBlank @Size(max = 100) String nameEn,
            @NotNull @Size(max = MOST_ITEMS) List<@NotBlank @Size(max = 300) String> itemsDa,
            @NotNull @Size(max = MOST_ITEMS) List<@NotBlank @Size(max = 300) String> itemsEn,
            boolean active,
            @NotBlank @Size(max = 500) String reason) {}

    private final ChecklistTemplates checklists;

    ChecklistController(ChecklistTemplates checklists) {
        this.checklists = checklists;
    }

    @GetMapping
    List<ChecklistTemplate> listChecklistTemplates() {
        return checklists.all();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ChecklistTemplate addChecklistTemplate(@Valid @RequestBody NewChecklist form) {
        return checklists.add(
                new ChecklistTemplate(
                        UUID.randomUUID(),
                        form.nameDa().strip(),
                        form.nameEn().strip(),
                        stripped(form.itemsDa()),
                        stripped(form.itemsEn()),
                        true,
                        0),
                caller());
    }

    @PutMapping("/{id}")
    ChecklistTemplate changeChecklistTemplate(@PathVariable UUID id, @Valid @RequestBody ChecklistChange form) {
        return checklists.change(
                new ChecklistTemplate(
                        id,
                        form.nameDa().strip(),
                        form.nameEn().strip(),
                        stripped(form.itemsDa()),
                        stripped(form.itemsEn()),
                        form.active(),
                        form.version()),
                form.reason(),
                caller());
    }

    private static List<String> stripped(List<String> items) {
        return items.stream().map(String::strip).toList();
    }

    private static PersonId caller() {
        return new PersonId(Caller.current().requirePersonId());
    }
}
