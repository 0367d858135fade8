package dk.medspil.programme.web;

import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.programme.DefinitionContent;
import dk.medspil.programme.DefinitionDesk;
import dk.medspil.programme.DefinitionPreview;
import dk.medspil.programme.DefinitionsPage;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How a criterion is and was counted, and what would come of counting it otherwise. */
@Lazy
@RestController
@RequestMapping("/api/criteria/{code}/definitions")
class DefinitionController {

    private final DefinitionDesk desk;

    DefinitionController(DefinitionDesk desk) {
        this.desk = desk;
    }

    /** @param newest the newest version that the writer has seen */
    record DefinitionPublication(
            @Positive int newest,
            @NotNull @Valid DefinitionContent content,
            @NotBlank @Size(max = 500) String reason) {}

    @GetMapping
    @Requires(right = Right.SEE, kind = RecordKind.CRITERION)
    DefinitionsPage criterionDefinitions(
            @PathVariable String code, @RequestParam(required = false) @Size(max = 20) @Nullable String period) {
        return desk.page(code, period);
    }

    /** Nothing is kept of it. */
    @PostMapping("/preview")
    @Requires(right = Right.DECIDE, kind = RecordKind.CRITERION)
    DefinitionPreview previewDefinition(
            @PathVariable String code,
            @RequestParam(required = false) @Size(max = 20) @Nullable String period,
            @Valid @RequestBody DefinitionContent content) {
        return desk.preview(code, period, content);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(right = Right.DECIDE, kind = RecordKind.CRITERION)
    DefinitionsPage publishDefinition(
            @PathVariable String code,
            @RequestParam(required = false) @Size(max = 20) @Nullable String period,
            @Valid @RequestBody DefinitionPublication form) {
        return desk.publish(code, period, form.newest(), form.content(), form.reason());
    }
}
