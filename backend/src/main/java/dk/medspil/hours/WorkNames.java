package dk.medspil.hours;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.AreaView;
import dk.medspil.directory.Directory;
import dk.medspil.hours.CaseHours.CaseName;
import dk.medspil.platform.access.Caller;
import dk.medspil.programme.ProgrammePlan.Deliverable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Says what time is spent on, in the caller's language and as far as he may know. */
@Lazy
@Component
class WorkNames {

    private final Directory directory;
    private final Workplace workplace;
    private final CaseHours cases;

    WorkNames(Directory directory, Workplace workplace, CaseHours cases) {
        this.directory = directory;
        this.workplace = workplace;
        this.cases = cases;
    }

    WorkName of(SpentOn work) {
        return Objects.requireNonNull(of(List.of(work)).get(work));
    }

    Map<SpentOn, WorkName> of(Collection<SpentOn> works) {
        List<UUID> numbers = works.stream()
                .map(SpentOn::requisition)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<UUID, CaseName> known = numbers.isEmpty() ? Map.of() : cases.named(numbers);
        Map<AreaId, AreaView> places = directory.areasById();
        Map<String, Deliverable> deliverables = workplace
                .deliverables(Caller.current().locale())
                .stream()
                .collect(Collectors.toMap(Deliverable::code, Function.identity()));
        Map<SpentOn, WorkName> names = new LinkedHashMap<>();
        works.forEach(work -> names.put(work, name(work, known, places, deliverables)));
        return names;
    }

    private static WorkName name(
            SpentOn work,
            Map<UUID, CaseName> cases,
            Map<AreaId, AreaView> places,
            Map<String, Deliverable> deliverables) {
        CaseName one = work.requisition() == null ? null : cases.get(work.requisition());
        AreaView place = work.plan() == null ? null : places.get(work.plan());
        Deliverable deliverable = work.deliverable() == null ? null : deliverables.get(work.deliverable());
        return new WorkName(
                work.mainArea(),
                one == null ? null : one.number(),
                one == null ? null : one.title(),
                work.requisition() != null && one == null,
                place == null ? null : place.id().value(),
                place == null ? null : place.name(),
                work.deliverable(),
                title(deliverable));
    }

    private static @Nullable String title(@Nullable Deliverable deliverable) {
        return deliverable == null ? null : deliverable.title();
    }
}
