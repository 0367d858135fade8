package dk.medspil.process.web;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.PersonId;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.process.DueWithin;
import dk.medspil.process.TaskKind;
import dk.medspil.process.WorkFilter;
import dk.medspil.process.WorkList;
import dk.medspil.process.WorkPage;
import dk.medspil.process.WorkQuery;
import dk.medspil.process.WorkSort;
import dk.medspil.process.WorkView;
import dk.medspil.process.web.WorkItemResponse.WorkPageResponse;
import dk.medspil.requisition.Priority;
import dk.medspil.requisition.Subject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** @param note what whoever gets it should know; stands on the case's timeline */
    record AssigneeRequest(
            @NotNull PersonId personId,
            @Nullable @Size(max = 4_000) String note) {}

    private static final int MOST_VALUES = 100;

    private final WorkList work;
    private final WorkLines lines;

    WorkController(WorkList work, WorkLines lines) {
        this.work = work;
        this.lines = lines;
    }

    /**
     * A page of a view, filtered and sorted.
     *
     * @param subject empty for all, as every other filter
     */
    @GetMapping
    WorkPageResponse listWork(
            @RequestParam(defaultValue = "MINE") WorkView view,
            @RequestParam(required = false) @Nullable Set<Subject> subject,
            @RequestParam(required = false) @Nullable Set<UUID> area,
            @RequestParam(required = false) @Nullable Set<Priority> priority,
            @RequestParam(required = false) @Nullable Set<TaskKind> kind,
            @RequestParam(required = false) @Nullable Set<UUID> consultant,
            @RequestParam(required = false) @Nullable Set<String> tag,
            @RequestParam(required = false) @Nullable DueWithin due,
            @RequestParam(defaultValue = "DUE") WorkSort sort,
            @RequestParam(defaultValue = "ASC") Direction dir,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size) {
        WorkFilter filter = new WorkFilter(
                all(subject),
                all(area).stream().map(AreaId::new).collect(Collectors.toSet()),
                all(priority),
                all(kind),
                all(consultant).stream().map(PersonId::new).collect(Collectors.toSet()),
                all(tag),
                due);
        WorkPage page = work.list(new WorkQuery(view, filter, sort, dir == Direction.DESC, after, size), me());
        return new WorkPageResponse(lines.of(page.items()), page.next(), page.counts(), page.matching());
    }

    /** A filter names a few; whoever sends hundreds isn't filtering. */
    private static <T> Set<T> all(@Nullable Set<T> values) {
        if (values != null && values.size() > MOST_VALUES) {
            throw Refusal.malformed("filter-too-long", Map.of());
        }
        return values == null ? Set.of() : values;
    }

    /** One open step. @throws Refusal 404 when it has ended, or there never was one */
    @GetMapping("/{taskId}")
    WorkItemResponse workItem(@PathVariable String taskId) {
        return lines.of(work.open(taskId, me()).orElseThrow(Refusal::notFound));
    }

    /** With one's own id: claims what nobody has. With another's: gives it to them. */
    @PutMapping("/{taskId}/assignee")
    WorkItemResponse assignTask(@PathVariable String taskId, @Valid @RequestBody AssigneeRequest body) {
        PersonId me = me();
        return lines.of(
                body.personId().equals(me)
                        ? work.claim(taskId, me)
                        : work.reassign(taskId, body.personId(), me, body.note()));
    }

    @DeleteMapping("/{taskId}/assignee")
    WorkItemResponse handBackTask(@PathVariable String taskId) {
        return lines.of(work.handBack(taskId, me()));
    }

    private static PersonId me() {
        return new PersonId(Caller.current().requirePersonId());
    }
}
