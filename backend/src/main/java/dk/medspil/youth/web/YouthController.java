package dk.medspil.youth.web;

import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.youth.ClubTie;
import dk.medspil.youth.MainAreaTwo;
import dk.medspil.youth.MainAreaTwo.YouthColleague;
import dk.medspil.youth.NewYouth;
import dk.medspil.youth.StepKind;
import dk.medspil.youth.YouthCounts;
import dk.medspil.youth.YouthDesk;
import dk.medspil.youth.YouthFigures;
import dk.medspil.youth.YouthLine;
import dk.medspil.youth.YouthName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
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

/** Youths' pathways, and what they count to. */
@Lazy
@RestController
@RequestMapping("/api/youths")
class YouthController {

    private final YouthDesk desk;
    private final YouthCounts counts;
    private final MainAreaTwo mainAreaTwo;

    YouthController(YouthDesk desk, YouthCounts counts, MainAreaTwo mainAreaTwo) {
        this.desk = desk;
        this.counts = counts;
        this.mainAreaTwo = mainAreaTwo;
    }

    record YouthForm(
            @Min(1900) @Max(2999) int yearOfBirth,
            @NotBlank @Size(max = 200) String club,
            @NotNull ClubTie tie,
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 100) String key,
            @Nullable LocalDate consentOn) {}

    record StepForm(@NotNull StepKind kind, @NotNull LocalDate day) {}

    record StepObservation(
            @Nullable LocalDate endedOn, @Nullable LocalDate seenOn) {}

    record StepRemoval(@NotBlank @Size(max = 500) String reason) {}

    record ConsentForm(@NotNull LocalDate consentOn) {}

    record NamePurpose(@NotNull @Size(max = 500) String purpose) {}

    record AccessForm(
            @NotNull UUID personId,
            @NotNull Boolean member,
            @NotBlank @Size(max = 500) String reason) {}

    @GetMapping
    @Requires(right = Right.SEE, kind = RecordKind.YOUTH)
    List<YouthLine> listYouths() {
        return desk.list();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(right = Right.HANDLE, kind = RecordKind.YOUTH)
    YouthLine addYouth(@Valid @RequestBody YouthForm form) {
        return desk.add(
                new NewYouth(form.yearOfBirth(), form.club(), form.tie(), form.name(), form.key(), form.consentOn()));
    }

    @GetMapping("/{id}")
    @Requires(right = Right.SEE, kind = RecordKind.YOUTH)
    YouthLine youth(@PathVariable UUID id) {
        return desk.youth(id);
    }

    @PostMapping("/{id}/steps")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(right = Right.HANDLE, kind = RecordKind.YOUTH)
    YouthLine addYouthStep(@PathVariable UUID id, @Valid @RequestBody StepForm form) {
        return desk.addStep(id, form.kind(), form.day());
    }

    @PutMapping("/{id}/steps/{stepId}")
    @Requires(right = Right.HANDLE, kind = RecordKind.YOUTH)
    YouthLine observeYouthStep(
            @PathVariable UUID id, @PathVariable UUID stepId, @Valid @RequestBody StepObservation form) {
        return desk.observe(id, stepId, form.endedOn(), form.seenOn());
    }

    @PostMapping("/{id}/steps/{stepId}/removal")
    @Requires(right = Right.HANDLE, kind = RecordKind.YOUTH)
    YouthLine removeYouthStep(@PathVariable UUID id, @PathVariable UUID stepId, @Valid @RequestBody StepRemoval form) {
        return desk.removeStep(id, stepId, form.reason());
    }

    @PutMapping("/{id}/consent")
    @Requires(right = Right.HANDLE, kind = RecordKind.YOUTH)
    YouthLine recordConsent(@PathVariable UUID id, @Valid @RequestBody ConsentForm form) {
        return desk.consent(id, form.consentOn());
    }

    /** Each look is logged with its purpose. */
    @PostMapping("/{id}/name")
    @Requires(right = Right.SEE, kind = RecordKind.YOUTH_NAME)
    YouthName lookAtYouthName(@PathVariable UUID id, @Valid @RequestBody NamePurpose form) {
        return desk.name(id, form.purpose());
    }

    /** Figures of all together: whoever sees the criteria sees them. */
    @GetMapping("/figures")
    @Requires(right = Right.SEE, kind = RecordKind.CRITERION)
    YouthFigures youthFigures(@RequestParam(required = false) @Nullable @Size(max = 20) String period) {
        return counts.figures(period);
    }

    @GetMapping("/access")
    @Requires(right = Right.DECIDE, kind = RecordKind.YOUTH)
    List<YouthColleague> listYouthAccess() {
        return mainAreaTwo.colleagues();
    }

    @PutMapping("/access")
    @Requires(right = Right.DECIDE, kind = RecordKind.YOUTH)
    List<YouthColleague> decideYouthAccess(@Valid @RequestBody AccessForm form) {
        return mainAreaTwo.decide(form.personId(), form.member(), form.reason());
    }
}
