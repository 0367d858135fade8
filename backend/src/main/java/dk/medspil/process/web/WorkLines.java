package dk.medspil.process.web;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.AreaView;
import dk.medspil.directory.Directory;
import dk.medspil.directory.OrganisationId;
import dk.medspil.directory.OrganisationView;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.calendar.BusinessCalendar;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.process.WorkItemView;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionId;
import dk.medspil.requisition.RequisitionSummary;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the facts of the cases, and names, to lines of the work list: a few questions for a page, not for a line. */
@Component
class WorkLines {

    private final RequisitionDesk desk;
    private final Directory directory;
    private final BusinessCalendar calendar;
    private final Clock clock;

    WorkLines(RequisitionDesk desk, Directory directory, BusinessCalendar calendar, Clock clock) {
        this.desk = desk;
        this.directory = directory;
        this.calendar = calendar;
        this.clock = clock;
    }

    WorkItemResponse of(WorkItemView item) {
        return of(List.of(item)).stream().findFirst().orElseThrow(Refusal::notFound);
    }

    List<WorkItemResponse> of(List<WorkItemView> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        Map<RequisitionId, RequisitionSummary> cases =
                desk.summaries(items.stream().map(WorkItemView::requisition).collect(Collectors.toSet()));
        Names names = names(items, cases.values());
        Instant now = clock.instant();
        List<WorkItemResponse> lines = new ArrayList<>();
        for (WorkItemView item : items) {
            RequisitionSummary facts = cases.get(item.requisition());
            if (facts != null) {
                lines.add(line(item, facts, names, now));
            }
        }
        return lines;
    }

    private Names names(List<WorkItemView> items, Collection<RequisitionSummary> cases) {
        Set<PersonId> people = new HashSet<>();
        cases.forEach(it -> people.add(it.requester()));
        for (WorkItemView item : items) {
            if (item.assignee() != null) {
                people.add(item.assignee());
            }
        }
        Set<OrganisationId> organisations =
                cases.stream().map(RequisitionSummary::organisation).collect(Collectors.toSet());
        return new Names(
                directory.people(people),
                directory.organisations(organisations),
                directory.areas().stream().collect(Collectors.toMap(AreaView::id, Function.identity())));
    }

    private WorkItemResponse line(WorkItemView item, RequisitionSummary facts, Names names, Instant now) {
        return new WorkItemResponse(
                item.taskId(),
                item.kind(),
                item.number(),
                facts.title(),
                facts.subject(),
                names.area(facts.area()),
                names.person(facts.requester()),
                names.organisation(facts.organisation()),
                names.reference(item.assignee()),
                item.dueAt(),
                overdue(item.dueAt(), now),
                item.createdAt(),
                facts.priority(),
                facts.confidential());
    }

    private @Nullable Long overdue(@Nullable Instant due, Instant now) {
        return due == null || !due.isBefore(now) ? null : calendar.workingDaysBetween(due, now);
    }

    private record Names(
            Map<PersonId, PersonView> people,
            Map<OrganisationId, OrganisationView> organisations,
            Map<AreaId, AreaView> areas) {

        String person(PersonId id) {
            PersonView person = people.get(id);
            return person == null ? "" : person.name();
        }

        String organisation(OrganisationId id) {
            OrganisationView organisation = organisations.get(id);
            return organisation == null ? "" : organisation.name();
        }

        String area(AreaId id) {
            AreaView area = areas.get(id);
            return area == null ? "" : area.name();
        }

        @Nullable PersonRef reference(@Nullable PersonId id) {
            PersonView person = id == null ? null : people.get(id);
            return person == null ? null : PersonRef.of(person);
        }
    }
}
