package dk.medspil.hours.web;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.PersonId;
import dk.medspil.hours.Effort;
import dk.medspil.hours.EffortDesk;
import dk.medspil.hours.HoursChoices;
import dk.medspil.hours.HoursDesk;
import dk.medspil.hours.HoursForm;
import dk.medspil.hours.MainAreaCode;
import dk.medspil.hours.WeekSheet;
import dk.medspil.hours.WeekSheets;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A person's hours by the week, and what they make together. */
@Lazy
@RestController
@RequestMapping("/api/hours")
class HoursController {

    private static final int LONGEST_YEARS = 20;

    private final HoursDesk desk;
    private final WeekSheets sheets;
    private final HoursChoices choices;
    private final EffortDesk effort;

    HoursController(HoursDesk desk, WeekSheets sheets, HoursChoices choices, EffortDesk effort) {
        this.desk = desk;
        this.sheets = sheets;
        this.choices = choices;
        this.effort = effort;
    }

    /** What time was spent on. @param number of the case, which then is all there is to say */
    record WorkForm(
            @NotNull MainAreaCode mainArea,
            @Nullable @Size(max = 20) String number,
            @Nullable UUID planId,
            @Nullable @Size(max = 20) String deliverable) {

        HoursForm.Work read() {
            return new HoursForm.Work(
                    mainArea,
                    number == null || number.isBlank() ? null : number,
                    planId == null ? null : new AreaId(planId),
                    deliverable == null || deliverable.isBlank() ? null : deliverable);
        }
    }

    /** Time to be entered; without a person it is the caller's own. */
    record NewHoursForm(
            @Nullable UUID personId,
            @NotNull LocalDate day,
            @NotNull Integer minutes,
            @Valid @NotNull WorkForm work,
            @Nullable @Size(max = 1000) String note) {

        HoursForm read() {
            return new HoursForm(personId == null ? null : new PersonId(personId), day, minutes, work.read(), note);
        }
    }

    /** What a row adds up to on a day. @param was what the writer saw there */
    record CellForm(
            @Nullable UUID personId,
            @NotNull LocalDate day,
            @NotNull Integer minutes,
            @NotNull Integer was,
            @Valid @NotNull WorkForm work,
            @Nullable @Size(max = 1000) String note) {

        HoursForm read() {
            return new HoursForm(personId == null ? null : new PersonId(personId), day, minutes, work.read(), note);
        }
    }

    @GetMapping("/week")
    @Requires(right = Right.SEE, kind = RecordKind.HOURS)
    WeekSheet weekSheet(
            @RequestParam(required = false) @Nullable UUID personId,
            @RequestParam(required = false) @Nullable LocalDate day) {
        return sheets.week(personId == null ? null : new PersonId(personId), day);
    }

    @GetMapping("/choices")
    @Requires(right = Right.SEE, kind = RecordKind.HOURS)
    HoursChoices.Choices hoursChoices() {
        return choices.all();
    }

    /** Enters time; the answer is the week that it is in. */
    @PostMapping
    @Requires(right = Right.HANDLE, kind = RecordKind.HOURS)
    WeekSheet enterHours(@Valid @RequestBody NewHoursForm body) {
        HoursForm form = body.read();
        desk.enter(form);
        return sheets.week(form.person(), form.day());
    }

    /** Makes a row add up to so much on a day; the answer is the week. */
    @PutMapping("/cell")
    @Requires(right = Right.HANDLE, kind = RecordKind.HOURS)
    WeekSheet setHours(@Valid @RequestBody CellForm body) {
        HoursForm form = body.read();
        desk.set(form, body.was());
        return sheets.week(form.person(), form.day());
    }

    /** Hours beside the programme's resources. */
    @GetMapping("/effort")
    @Requires(right = Right.SEE, kind = RecordKind.STATISTICS)
    Effort effort(@RequestParam LocalDate from, @RequestParam LocalDate to) {
        if (to.isBefore(from)) {
            throw Refusal.refused("period-ends-before-it-begins", "to");
        }
        if (from.plusYears(LONGEST_YEARS).isBefore(to)) {
            throw Refusal.refused("period-too-long", "to", Map.of("years", LONGEST_YEARS));
        }
        return effort.between(from, to);
    }
}
