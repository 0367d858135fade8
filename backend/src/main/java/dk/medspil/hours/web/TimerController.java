package dk.medspil.hours.web;

import dk.medspil.hours.RunningTimer;
import dk.medspil.hours.Timers;
import dk.medspil.hours.web.HoursController.NewHoursForm;
import dk.medspil.hours.web.HoursController.WorkForm;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's timer. */
@Lazy
@RestController
@RequestMapping("/api/hours/timer")
@Requires(right = Right.HANDLE, kind = RecordKind.HOURS)
class TimerController {

    private final Timers timers;

    TimerController(Timers timers) {
        this.timers = timers;
    }

    /** @param timer absent when none runs */
    record TimerState(@Nullable RunningTimer timer) {}

    /** What is going to be done; the note can be changed when it is written down. */
    record TimerStart(
            @Valid @NotNull WorkForm work,
            @Nullable @Size(max = 1000) String note) {}

    @GetMapping
    TimerState hoursTimer() {
        return new TimerState(timers.running().orElse(null));
    }

    @PutMapping
    TimerState startTimer(@Valid @RequestBody TimerStart body) {
        return new TimerState(timers.start(body.work().read(), body.note()));
    }

    /** Writes its time down and ends it. */
    @PostMapping("/entry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stopTimer(@Valid @RequestBody NewHoursForm body) {
        timers.stop(body.read());
    }

    /** Ends it without writing anything down. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discardTimer() {
        timers.discard();
    }
}
