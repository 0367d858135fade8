package dk.medspil.process.web;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.PersonId;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.process.DueWithin;
import dk.medspil.process.SavedView;
import dk.medspil.process.SavedViews;
import dk.medspil.process.TaskKind;
import dk.medspil.process.WorkCount;
import dk.medspil.process.WorkFilter;
import dk.medspil.process.WorkList;
import dk.medspil.process.WorkSort;
import dk.medspil.process.WorkView;
import dk.medspil.requisition.Priority;
import dk.medspil.requisition.Subject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
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

/** The views of the work list that people made. */
@RestController
@RequestMapping("/api/work-views")
@Requires(right = Right.HANDLE, kind = RecordKind.WORK)
class SavedViewsController {

    private final SavedViews views;
    private final WorkList work;

    SavedViewsController(SavedViews views, WorkList work) {
        this.views = views;
        this.work = work;
    }

    /** What is kept: the list's address without its place. */
    record ViewForm(
            @NotBlank @Size(max = 60) String name,
            boolean shared,
            @NotNull WorkView view,
            @NotNull @Size(max = 100) Set<@NotNull Subject> subject,
            @NotNull @Size(max = 100) Set<@NotNull AreaId> area,
            @NotNull @Size(max = 100) Set<@NotNull Priority> priority,
            @NotNull @Size(max = 100) Set<@NotNull TaskKind> kind,
            @NotNull @Size(max = 100) Set<@NotNull PersonId> consultant,
            @NotNull @Size(max = 100) Set<@NotBlank @Size(max = 40) String> tag,
            @Nullable DueWithin due,
            @NotNull WorkSort sort,
            WorkController.@NotNull Direction dir) {

        SavedView of(PersonId owner) {
            return new SavedView(
                    UUID.randomUUID(),
                    owner,
                    name.strip(),
                    shared,
                    view,
                    new WorkFilter(subject, area, priority, kind, consultant, tag, due),
                    sort,
                    dir == WorkController.Direction.DESC);
        }
    }

    /**
     * @param mine whether it is the caller's own, and may be thrown away
     * @param count how many steps it shows the caller
     */
    record SavedViewResponse(
            UUID id,
            String name,
            boolean shared,
            boolean mine,
            WorkView view,
            Set<Subject> subject,
            Set<AreaId> area,
            Set<Priority> priority,
            Set<TaskKind> kind,
            Set<PersonId> consultant,
            Set<String> tag,
            @Nullable DueWithin due,
            WorkSort sort,
            WorkController.Direction dir,
            WorkCount count) {}

    @GetMapping
    List<SavedViewResponse> listWorkViews() {
        PersonId me = me();
        return views.of(me).stream().map(view -> response(view, me)).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SavedViewResponse addWorkView(@Valid @RequestBody ViewForm body) {
        PersonId me = me();
        SavedView view = body.of(me);
        views.add(view);
        return response(view, me);
    }

    @DeleteMapping("/{viewId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeWorkView(@PathVariable UUID viewId) {
        views.remove(viewId, me());
    }

    private SavedViewResponse response(SavedView view, PersonId me) {
        WorkFilter filter = view.filter();
        return new SavedViewResponse(
                view.id(),
                view.name(),
                view.shared(),
                view.owner().equals(me),
                view.view(),
                filter.subjects(),
                filter.areas(),
                filter.priorities(),
                filter.kinds(),
                filter.consultants(),
                filter.tags(),
                filter.due(),
                view.sort(),
                view.descending() ? WorkController.Direction.DESC : WorkController.Direction.ASC,
                work.count(view.view(), filter, me));
    }

    private static PersonId me() {
        return new PersonId(Caller.current().requirePersonId());
    }
}
