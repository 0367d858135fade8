package dk.medspil.process.web;

import dk.medspil.directory.AbsenceView;
import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.calendar.Deadline;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.process.WorkReasons;
import dk.medspil.process.WorkWhy;
import dk.medspil.process.WorkWhy.DueReason;
import dk.medspil.process.WorkWhy.HolderReason;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Why a step is whose it is, and how its deadline came about, with names. */
@RestController
@Requires(right = Right.HANDLE, kind = RecordKind.WORK)
class WorkWhyController {

    private final WorkReasons reasons;
    private final Directory directory;

    WorkWhyController(WorkReasons reasons, Directory directory) {
        this.reasons = reasons;
        this.directory = directory;
    }

    /**
     * Whose it is.
     *
     * @param awayUntil the last day on which the person is away, if he is today
     * @param standIn who stands in for the person today
     */
    record HolderResponse(
            HolderReason reason,
            @Nullable PersonRef person,
            @Nullable Instant since,
            @Nullable String givenBy,
            @Nullable LocalDate awayUntil,
            @Nullable String standIn,
            @Nullable NoteResponse note) {}

    /** What somebody wrote when he handed it over. */
    record NoteResponse(String text, @Nullable String by, Instant at) {}

    /** As {@link WorkWhy.Due}. */
    record DueResponse(
            DueReason reason,
            @Nullable Instant at,
            @Nullable String by,
            @Nullable Instant before,
            @Nullable Deadline counted) {}

    record WorkWhyResponse(HolderResponse holder, DueResponse due) {}

    /** @throws Refusal 404 when it has ended, or there never was one */
    @GetMapping("/api/work/{taskId}/why")
    WorkWhyResponse workWhy(@PathVariable String taskId) {
        WorkWhy why = reasons.of(taskId, new PersonId(Caller.current().requirePersonId()))
                .orElseThrow(Refusal::notFound);
        WorkWhy.Due due = why.due();
        return new WorkWhyResponse(
                holder(why.holder()),
                new DueResponse(due.reason(), due.at(), name(due.by()), due.before(), due.counted()));
    }

    private HolderResponse holder(WorkWhy.Holder holder) {
        PersonId person = holder.person();
        AbsenceView away = holder.away();
        WorkWhy.Note note = holder.note();
        return new HolderResponse(
                holder.reason(),
                person == null ? null : PersonRef.find(person, directory).orElse(null),
                holder.since(),
                name(holder.givenBy()),
                away == null ? null : away.lastDay(),
                away == null ? null : name(away.standIn()),
                note == null ? null : new NoteResponse(note.text(), name(note.by()), note.at()));
    }

    private @Nullable String name(@Nullable PersonId id) {
        return id == null ? null : directory.person(id).map(PersonView::name).orElse(null);
    }
}
