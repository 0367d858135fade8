package dk.medspil.directory.web;

import dk.medspil.directory.AbsenceDesk;
import dk.medspil.directory.AbsenceView;
import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.directory.web.PeopleController.AbsenceForm;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.time.Office;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own absence, and for whom one stands in; whoever works on the list keeps it himself. */
@RestController
@RequestMapping("/api/my-absences")
@Requires(right = Right.HANDLE, kind = RecordKind.WORK)
class MyAbsenceController {

    private final AbsenceDesk absences;
    private final Directory directory;
    private final Clock clock;

    MyAbsenceController(AbsenceDesk absences, Directory directory, Clock clock) {
        this.absences = absences;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param standIn who sees the tasks meanwhile */
    record MyAbsence(
            UUID id,
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable String standIn) {}

    /** Somebody who is away today, until that day and on it. */
    record CoveredPerson(String name, LocalDate lastDay) {}

    /**
     * Present and coming absence.
     *
     * @param covering those for whom one stands in today
     */
    record MyAbsences(List<MyAbsence> own, List<CoveredPerson> covering) {}

    @GetMapping
    MyAbsences listMyAbsences() {
        PersonId me = me();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Office.ZONE);
        return new MyAbsences(
                absences.of(me, today).stream().map(this::named).toList(),
                directory.coveredBy(me, today).stream()
                        .flatMap(away -> directory.absence(away, today).stream()
                                .map(absence -> new CoveredPerson(String.valueOf(name(away)), absence.lastDay())))
                        .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MyAbsence addMyAbsence(@Valid @RequestBody AbsenceForm form) {
        PersonId me = me();
        return named(absences.add(
                me,
                form.firstDay(),
                form.lastDay(),
                form.standInId() == null ? null : new PersonId(form.standInId()),
                me.value()));
    }

    @DeleteMapping("/{absenceId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeMyAbsence(@PathVariable UUID absenceId) {
        PersonId me = me();
        absences.remove(me, absenceId, me.value());
    }

    private MyAbsence named(AbsenceView absence) {
        return new MyAbsence(absence.id(), absence.firstDay(), absence.lastDay(), name(absence.standIn()));
    }

    private @Nullable String name(@Nullable PersonId id) {
        return id == null ? null : directory.person(id).map(PersonView::name).orElse(null);
    }

    private static PersonId me() {
        return new PersonId(Caller.current().requirePersonId());
    }
}
