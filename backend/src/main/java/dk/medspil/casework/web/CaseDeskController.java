package dk.medspil.casework.web;

import dk.medspil.casework.CaseDesk;
import dk.medspil.casework.CaseDesks;
import dk.medspil.casework.ChecklistTemplate;
import dk.medspil.casework.ChecklistTemplates;
import dk.medspil.directory.Directory;
import dk.medspil.directory.OrganisationId;
import dk.medspil.directory.OrganisationView;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.requisition.RequisitionNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What stands beside a case. Each change answers with all of it. */
@RestController
@RequestMapping("/api")
@Requires(right = Right.HANDLE, kind = RecordKind.REQUISITION)
class CaseDeskController {

    record TagsForm(@NotNull @Size(max = 20) List<@NotBlank @Size(max = 40) String> tags) {}

    /** Either a template's items, or one that somebody writes. */
    record ChecklistForm(
            @Nullable UUID template,
            @Nullable @Size(max = 300) String text) {}

    record CheckForm(boolean done) {}

    record ParticipantForm(
            @NotNull UUID organisationId,
            @Nullable @Size(max = 200) String contact,
            @Nullable @Size(max = 200) String role) {}

    /** In the caller's language. */
    record CaseCheck(
            UUID id,
            String text,
            @Nullable String doneBy,
            @Nullable Instant doneAt) {}

    record CaseParticipant(UUID id, String organisation, String contact, String role) {}

    record DeskOfCase(List<String> tags, List<CaseCheck> checks, List<CaseParticipant> participants) {}

    /** A template that may be taken, in the caller's language. */
    record OfferedChecklist(UUID id, String name, int items) {}

    private final CaseDesks desks;
    private final ChecklistTemplates checklists;
    private final Directory directory;

    CaseDeskController(CaseDesks desks, ChecklistTemplates checklists, Directory directory) {
        this.desks = desks;
        this.checklists = checklists;
        this.directory = directory;
    }

    @GetMapping("/tags")
    List<String> listTags() {
        return desks.knownTags();
    }

    @GetMapping("/checklists")
    List<OfferedChecklist> listChecklists() {
        boolean english = isEnglish();
        return checklists.all().stream()
                .filter(ChecklistTemplate::active)
                .map(list -> new OfferedChecklist(
                        list.id(),
                        english ? list.nameEn() : list.nameDa(),
                        list.itemsDa().size()))
                .toList();
    }

    @GetMapping("/requisitions/{number}/desk")
    DeskOfCase caseDesk(@PathVariable RequisitionNumber number) {
        return shown(number);
    }

    @PutMapping("/requisitions/{number}/tags")
    DeskOfCase tagCase(@PathVariable RequisitionNumber number, @Valid @RequestBody TagsForm form) {
        desks.tag(number, form.tags());
        return shown(number);
    }

    @PostMapping("/requisitions/{number}/checklist")
    DeskOfCase addToChecklist(@PathVariable RequisitionNumber number, @Valid @RequestBody ChecklistForm form) {
        UUID template = form.template();
        String text = form.text();
        if (template != null) {
            desks.addChecklist(number, template);
        } else if (text != null && !text.isBlank()) {
            desks.addCheck(number, text);
        } else {
            // whoever may not see the case isn't told what is wrong with the form
            desks.of(number);
            throw Refusal.refused("checklist-item-missing", "text");
        }
        return shown(number);
    }

    @PutMapping("/requisitions/{number}/checklist/{id}")
    DeskOfCase checkItem(
            @PathVariable RequisitionNumber number, @PathVariable UUID id, @Valid @RequestBody CheckForm form) {
        desks.check(number, id, form.done(), new PersonId(Caller.current().requirePersonId()));
        return shown(number);
    }

    @DeleteMapping("/requisitions/{number}/checklist/{id}")
    DeskOfCase removeFromChecklist(@PathVariable RequisitionNumber number, @PathVariable UUID id) {
        desks.removeCheck(number, id);
        return shown(number);
    }

    @PostMapping("/requisitions/{number}/participants")
    DeskOfCase addParticipant(@PathVariable RequisitionNumber number, @Valid @RequestBody ParticipantForm form) {
        desks.addParticipant(
                number,
                new OrganisationId(form.organisationId()),
                Objects.requireNonNullElse(form.contact(), ""),
                Objects.requireNonNullElse(form.role(), ""),
                new PersonId(Caller.current().requirePersonId()));
        return shown(number);
    }

    @DeleteMapping("/requisitions/{number}/participants/{id}")
    DeskOfCase removeParticipant(@PathVariable RequisitionNumber number, @PathVariable UUID id) {
        desks.removeParticipant(number, id);
        return shown(number);
    }

    private DeskOfCase shown(RequisitionNumber number) {
        CaseDesk desk = desks.of(number);
        boolean english = isEnglish();
        Map<PersonId, PersonView> people = directory.people(desk.checks().stream()
                .map(CaseDesk.Check::doneBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<OrganisationId, OrganisationView> organisations = directory.organisations(desk.participants().stream()
                .map(CaseDesk.Participant::organisation)
                .collect(Collectors.toSet()));
        return new DeskOfCase(
                desk.tags(),
                desk.checks().stream()
                        .map(check -> new CaseCheck(
                                check.id(),
                                english ? check.textEn() : check.textDa(),
                                name(check, people),
                                check.doneAt()))
                        .toList(),
                desk.participants().stream()
                        .map(one -> new CaseParticipant(
                                one.id(), name(organisations.get(one.organisation())), one.contact(), one.role()))
                        .toList());
    }

    private static @Nullable String name(CaseDesk.Check check, Map<PersonId, PersonView> people) {
        PersonId doneBy = check.doneBy();
        PersonView person = doneBy == null ? null : people.get(doneBy);
        return person == null ? null : person.name();
    }

    private static String name(@Nullable OrganisationView organisation) {
        return organisation == null ? "" : organisation.name();
    }

    private static boolean isEnglish() {
        return Locale.ENGLISH.getLanguage().equals(Caller.current().locale().getLanguage());
    }
}
