package dk.medspil.process.web;

import dk.medspil.directory.PersonId;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.process.WorkList;
import dk.medspil.process.WorkPage;
import dk.medspil.process.WorkQuery;
import dk.medspil.process.WorkSort;
import dk.medspil.process.WorkView;
import dk.medspil.process.web.WorkItemResponse.WorkPageResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The work list. */
@RestController
@RequestMapping("/api/work")
@Requires(right = Right.HANDLE, kind = RecordKind.WORK)
class WorkController {

    /** The order of the list: up or down. */
    enum Direction {
        ASC,
        DESC
    }

    record AssigneeRequest(@NotNull PersonId personId) {}

    private final WorkList work;
    private final WorkLines lines;

    WorkController(WorkList work, WorkLines lines) {
        this.work = work;
        this.lines = lines;
    }

    @GetMapping
    WorkPageResponse listWork(
            @RequestParam(defaultValue = "MINE") WorkView view,
            @RequestParam(defaultValue = "DUE") WorkSort sort,
            @RequestParam(defaultValue = "ASC") Direction dir,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size) {
        WorkPage page = work.list(new WorkQuery(view, sort, dir == Direction.DESC, after, size), me());
        return new WorkPageResponse(lines.of(page.items()), page.next(), page.counts());
    }

    /** With one's own id: claims what nobody has. With another's: gives it to them. */
    @PutMapping("/{taskId}/assignee")
    WorkItemResponse assignTask(@PathVariable String taskId, @Valid @RequestBody AssigneeRequest body) {
        PersonId me = me();
        return lines.of(
                body.personId().equals(me) ? work.claim(taskId, me) : work.reassign(taskId, body.personId(), me));
    }

    @DeleteMapping("/{taskId}/assignee")
    WorkItemResponse handBackTask(@PathVariable String taskId) {
        return lines.of(work.handBack(taskId, me()));
    }

    private static PersonId me() {
        return new PersonId(Caller.current().requirePersonId());
    }
}
