package dk.medspil.casework.web;

import dk.medspil.casework.FilledTemplate;
import dk.medspil.casework.ReplyTemplate;
import dk.medspil.casework.ReplyTemplates;
import dk.medspil.casework.TemplateFiller;
import dk.medspil.casework.TemplateWords;
import dk.medspil.directory.PersonId;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.requisition.RequisitionNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
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

/** Templates of what is written to requesters: used in a case, one's own, and the shared ones behind the desk. */
@RestController
@RequestMapping("/api")
class ReplyTemplateController {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_BODY = 10_000;

    /** What all forms of a template hold. Of somebody's own template English may be left out. */
    interface Words {
        String nameDa();

        @Nullable String nameEn();

        String bodyDa();

        @Nullable String bodyEn();

        default TemplateWords words() {
            return new TemplateWords(nameDa(), nameEn(), bodyDa(), bodyEn());
        }
    }

    record OwnTemplateForm(
            @NotBlank @Size(max = LONGEST_NAME) String nameDa,
            @Nullable @Size(max = LONGEST_NAME) String nameEn,
            @NotBlank @Size(max = LONGEST_BODY) String bodyDa,
            @Nullable @Size(max = LONGEST_BODY) String bodyEn)
            implements Words {}

    record OwnTemplateChange(
            int version,
            @NotBlank @Size(max = LONGEST_NAME) String nameDa,
            @Nullable @Size(max = LONGEST_NAME) String nameEn,
            @NotBlank @Size(max = LONGEST_BODY) String bodyDa,
            @Nullable @Size(max = LONGEST_BODY) String bodyEn)
            implements Words {}

    record SharedTemplateForm(
            @NotBlank @Size(max = LONGEST_NAME) String nameDa,
            @NotBlank @Size(max = LONGEST_NAME) String nameEn,
            @NotBlank @Size(max = LONGEST_BODY) String bodyDa,
            @NotBlank @Size(max = LONGEST_BODY) String bodyEn)
            implements Words {}

    record SharedTemplateChange(
            int version,
            @NotBlank @Size(max = LONGEST_NAME) String nameDa,
            @NotBlank @Size(max = LONGEST_NAME) String nameEn,
            @NotBlank @Size(max = LONGEST_BODY) String bodyDa,
            @NotBlank @Size(max = LONGEST_BODY) String bodyEn,
            boolean active,
            @NotBlank @Size(max = 500) String reason)
            implements Words {}

    private final ReplyTemplates templates;
    private final TemplateFiller filler;

    ReplyTemplateController(ReplyTemplates templates, TemplateFiller filler) {
        this.templates = templates;
        this.filler = filler;
    }

    @GetMapping("/reply-templates")
    @Requires(right = Right.HANDLE, kind = RecordKind.TEMPLATE)
    List<ReplyTemplate> listReplyTemplates() {
        return templates.of(caller());
    }

    @PostMapping("/reply-templates")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(right = Right.HANDLE, kind = RecordKind.TEMPLATE)
    ReplyTemplate addOwnTemplate(@Valid @RequestBody OwnTemplateForm form) {
        return templates.addOwn(form.words(), caller());
    }

    @PutMapping("/reply-templates/{id}")
    @Requires(right = Right.HANDLE, kind = RecordKind.TEMPLATE)
    ReplyTemplate changeOwnTemplate(@PathVariable UUID id, @Valid @RequestBody OwnTemplateChange form) {
        return templates.changeOwn(id, form.version(), form.words(), caller());
    }

    @DeleteMapping("/reply-templates/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(right = Right.HANDLE, kind = RecordKind.TEMPLATE)
    void removeOwnTemplate(@PathVariable UUID id) {
        templates.removeOwn(id, caller());
    }

    @GetMapping("/requisitions/{number}/reply-templates/{id}")
    @Requires(right = Right.HANDLE, kind = RecordKind.REQUISITION)
    FilledTemplate fillReplyTemplate(
            @PathVariable RequisitionNumber number,
            @PathVariable UUID id,
            @RequestParam(required = false) @Pattern(regexp = "da|en") @Nullable String language) {
        return filler.fill(number, id, language, caller());
    }

    @GetMapping("/admin/reply-templates")
    @Requires(right = Right.CHANGE, kind = RecordKind.TEMPLATE)
    List<ReplyTemplate> listSharedTemplates() {
        return templates.shared();
    }

    @PostMapping("/admin/reply-templates")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(right = Right.CHANGE, kind = RecordKind.TEMPLATE)
    ReplyTemplate addSharedTemplate(@Valid @RequestBody SharedTemplateForm form) {
        return templates.addShared(form.words(), caller());
    }

    @PutMapping("/admin/reply-templates/{id}")
    @Requires(right = Right.CHANGE, kind = RecordKind.TEMPLATE)
    ReplyTemplate changeSharedTemplate(@PathVariable UUID id, @Valid @RequestBody SharedTemplateChange form) {
        return templates.changeShared(id, form.version(), form.words(), form.active(), form.reason(), caller());
    }

    private static PersonId caller() {
        return new PersonId(Caller.current().requirePersonId());
    }
}
