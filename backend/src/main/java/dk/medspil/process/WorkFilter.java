package dk.medspil.process;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.PersonId;
import dk.medspil.requisition.Priority;
import dk.medspil.requisition.Subject;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of a view is shown; an empty set leaves all in. */
public record WorkFilter(
        Set<Subject> subjects,
        Set<AreaId> areas,
        Set<Priority> priorities,
        Set<TaskKind> kinds,
        Set<PersonId> consultants,
        Set<String> tags,
        @Nullable DueWithin due) {

    public static final WorkFilter NONE =
            new WorkFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null);

    @SuppressWarnings("ConstantValue") // views that were saved before there were tags have none
    public WorkFilter {
        tags = tags == null ? Set.of() : Set.copyOf(tags);
        subjects = Set.copyOf(subjects);
        areas = Set.copyOf(areas);
        priorities = Set.copyOf(priorities);
        kinds = Set.copyOf(kinds);
        consultants = Set.copyOf(consultants);
    }

    boolean isNone() {
        return equals(NONE);
    }
}
