package dk.medspil.activity.web;

import dk.medspil.activity.ActivityDesk;
import dk.medspil.activity.ActivityFile;
import dk.medspil.activity.ActivityFilter;
import dk.medspil.activity.ActivityId;
import dk.medspil.activity.ActivityKind;
import dk.medspil.activity.ActivityLine;
import dk.medspil.activity.ActivityPlan;
import dk.medspil.activity.ActivityStatus;
import dk.medspil.directory.AreaId;
import dk.medspil.hours.MainAreaCode;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.time.Office;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Activities. Day and time are those of Copenhagen. */
@Lazy
@RestController
@RequestMapping("/api/activities")
@Requires(right = Right.HANDLE, kind = RecordKind.ACTIVITY)
class ActivityController {

    private static final String HOUR = "([01]\\d|2[0-3]):[0-5]\\d";

    private final ActivityDesk desk;

    ActivityController(ActivityDesk desk) {
        this.desk = desk;
    }

    /** @param lastDay of a course of several days; without it the activity ends on the day on which it begins */
    record ActivityForm(
            @NotNull ActivityKind kind,
            @NotBlank @Size(max = 200) String title,
            @NotNull MainAreaCode mainArea,
            @Nullable @Size(max = 10) String deliverable,
            @Nullable UUID planId,
            @NotNull LocalDate day,
            @NotNull @Pattern(regexp = HOUR) String from,
            @Nullable LocalDate lastDay,
            @NotNull @Pattern(regexp = HOUR) String to,
            @NotNull @Size(max = 300) String place,
            @Nullable @Min(1) @Max(10_000) Integer capacity,
            boolean methodActivity,
            @NotNull @Size(max = 4000) String note) {

        ActivityPlan plan() {
            LocalDate last = lastDay == null ? day : lastDay;
            return new ActivityPlan(
                    kind,
                    title,
                    mainArea,
                    deliverable,
                    planId == null ? null : new AreaId(planId),
                    moment(day, from),
                    moment(last, to),
                    place,
                    capacity,
                    methodActivity,
                    note);
        }

        private static Instant moment(LocalDate day, String hour) {
            return day.atTime(LocalTime.parse(hour)).atZone(Office.ZONE).toInstant();
        }
    }

    /** @param version that the writer has read */
    record ActivityChange(
            @NotNull Integer version, @Valid @NotNull ActivityForm activity) {}

    record ActivityCancellation(@NotBlank @Size(max = 500) String reason) {}

    @GetMapping
    List<ActivityLine> listActivities(
            @RequestParam(required = false) @Nullable @Size(max = 200) String text,
            @RequestParam(required = false) @Nullable ActivityKind kind,
            @RequestParam(required = false) @Nullable ActivityStatus status,
            @RequestParam(required = false) @Nullable @Size(max = 10) String deliverable,
            @RequestParam(required = false) @Nullable UUID planId,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        AreaId plan = planId == null ? null : new AreaId(planId);
        return desk.list(new ActivityFilter(text, kind, status, deliverable, plan, from, to));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ActivityFile addActivity(@Valid @RequestBody ActivityForm form) {
        return desk.add(form.plan());
    }

    @GetMapping("/{id}")
    ActivityFile activity(@PathVariable UUID id) {
        return desk.file(new ActivityId(id));
    }

    @PutMapping("/{id}")
    ActivityFile changeActivity(@PathVariable UUID id, @Valid @RequestBody ActivityChange form) {
        return desk.change(new ActivityId(id), form.version(), form.activity().plan());
    }

    @PutMapping("/{id}/sign-up")
    ActivityFile openSignUp(@PathVariable UUID id) {
        return desk.open(new ActivityId(id), true);
    }

    @DeleteMapping("/{id}/sign-up")
    ActivityFile closeSignUp(@PathVariable UUID id) {
        return desk.open(new ActivityId(id), false);
    }

    @PostMapping("/{id}/holding")
    ActivityFile holdActivity(@PathVariable UUID id) {
        return desk.hold(new ActivityId(id));
    }

    @PostMapping("/{id}/cancellation")
    ActivityFile cancelActivity(@PathVariable UUID id, @Valid @RequestBody ActivityCancellation form) {
        return desk.cancel(new ActivityId(id), form.reason());
    }
}
