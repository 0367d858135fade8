package dk.medspil.programme.web;

import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.programme.ProgrammeCopies;
import dk.medspil.programme.ProgrammeCopies.NextProgramme;
import dk.medspil.programme.ProgrammeDesk;
import dk.medspil.programme.ProgrammeDesk.AreaText;
import dk.medspil.programme.ProgrammeDesk.Progress;
import dk.medspil.programme.ProgrammePage;
import dk.medspil.programme.ProgrammePage.DeliverableState;
import dk.medspil.programme.ProgrammePage.ProgrammeLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

/** Programmes as pages, and what managers change of them. */
@Lazy
@RestController
@RequestMapping("/api/programmes")
class ProgrammeController {

    private final ProgrammeDesk desk;
    private final ProgrammeCopies copies;

    ProgrammeController(ProgrammeDesk desk, ProgrammeCopies copies) {
        this.desk = desk;
        this.copies = copies;
    }

    record AreaTextForm(
            @NotNull Integer version,
            @NotBlank @Size(max = 500) String title,
            @Nullable @DecimalMin("0") @DecimalMax("99") BigDecimal fte,
            @NotNull @Size(max = 4000) String vision,
            @NotNull @Size(max = 4000) String challenge,
            @NotNull @Size(max = 4000) String purpose,
            @NotNull @Size(max = 4000) String targetGroup,
            @NotBlank @Size(max = 500) String reason) {}

    record DeliverableForm(
            @NotNull Integer version,
            @NotNull DeliverableState state,
            @Nullable @Min(1) @Max(10_000) Integer target,
            @NotNull @Size(max = 4000) String progress,
            @NotBlank @Size(max = 500) String reason) {}

    record DecisionForm(
            @NotBlank @Size(max = 10) String area,
            @Nullable LocalDate day,
            @NotBlank @Size(max = 300) String place,
            @NotBlank @Size(max = 500) String title,
            @NotNull @Size(max = 4000) String quote) {}

    record BaselineForm(
            @NotBlank @Size(max = 10) String area,
            @NotBlank @Size(max = 500) String title,
            @NotBlank @Size(max = 200) String value,
            @NotBlank @Size(max = 100) String asOf,
            @NotBlank @Size(max = 300) String source,
            @NotNull @Size(max = 4000) String quote) {}

    record ResidentsForm(
            @NotBlank @Size(max = 40) String place,
            @NotNull @DecimalMin("0") @DecimalMax("100") BigDecimal percent,
            @NotNull LocalDate day,
            @NotBlank @Size(max = 300) String source) {}

    record ObservationForm(
            @NotBlank @Size(max = 40) String place,
            @NotNull LocalDate day,
            @Min(1) @Max(100_000) int people,
            @Min(0) @Max(100_000) int minority,
            @NotBlank @Size(max = 300) String source) {}

    record CopyForm(
            @NotNull @Pattern(regexp = "[A-Za-z0-9-]{2,20}") String code,
            @NotBlank @Size(max = 300) String title,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull Map<@Size(max = 20) String, @NotNull Integer> targets,
            @NotBlank @Size(max = 500) String reason) {}

    @GetMapping
    @Requires(right = Right.SEE, kind = RecordKind.PROGRAMME)
    List<ProgrammeLine> listProgrammes() {
        return desk.list();
    }

    @GetMapping("/{programme}")
    @Requires(right = Right.SEE, kind = RecordKind.PROGRAMME)
    ProgrammePage programme(@PathVariable String programme) {
        return desk.page(programme);
    }

    @PutMapping("/{programme}/areas/{area}")
    @Requires(right = Right.CHANGE, kind = RecordKind.PROGRAMME)
    ProgrammePage changeMainArea(
            @PathVariable String programme, @PathVariable String area, @Valid @RequestBody AreaTextForm form) {
        AreaText text = new AreaText(
                form.title(), form.fte(), form.vision(), form.challenge(), form.purpose(), form.targetGroup());
        return desk.changeArea(programme, area, form.version(), text, form.reason());
    }

    @PutMapping("/{programme}/deliverables/{deliverable}")
    @Requires(right = Right.CHANGE, kind = RecordKind.PROGRAMME)
    ProgrammePage changeDeliverable(
            @PathVariable String programme,
            @PathVariable String deliverable,
            @Valid @RequestBody DeliverableForm form) {
        Progress progress = new Progress(form.state(), form.target(), form.progress());
        return desk.changeDeliverable(programme, deliverable, form.version(), progress, form.reason());
    }

    @PostMapping("/{programme}/decisions")
    @Requires(right = Right.CHANGE, kind = RecordKind.PROGRAMME)
    ProgrammePage addDecision(@PathVariable String programme, @Valid @RequestBody DecisionForm form) {
        return desk.addDecision(programme, form.area(), form.day(), form.place(), form.title(), form.quote());
    }

    @PostMapping("/{programme}/baselines")
    @Requires(right = Right.CHANGE, kind = RecordKind.PROGRAMME)
    ProgrammePage addBaseline(@PathVariable String programme, @Valid @RequestBody BaselineForm form) {
        return desk.addBaseline(
                programme, form.area(), form.title(), form.value(), form.asOf(), form.source(), form.quote());
    }

    @PutMapping("/{programme}/residents")
    @Requires(right = Right.CHANGE, kind = RecordKind.PROGRAMME)
    ProgrammePage setResidentsShare(@PathVariable String programme, @Valid @RequestBody ResidentsForm form) {
        return desk.setResidents(programme, form.place(), form.percent(), form.day(), form.source());
    }

    @PostMapping("/{programme}/observations")
    @Requires(right = Right.CHANGE, kind = RecordKind.PROGRAMME)
    ProgrammePage observeRepresentation(@PathVariable String programme, @Valid @RequestBody ObservationForm form) {
        return desk.observe(programme, form.place(), form.day(), form.people(), form.minority(), form.source());
    }

    @PostMapping("/{programme}/copy")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(right = Right.CHANGE, kind = RecordKind.PROGRAMME)
    ProgrammeLine copyProgramme(@PathVariable String programme, @Valid @RequestBody CopyForm form) {
        return copies.copy(
                programme,
                new NextProgramme(form.code(), form.title(), form.from(), form.to(), form.targets(), form.reason()));
    }
}
