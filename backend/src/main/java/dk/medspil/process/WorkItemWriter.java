package dk.medspil.process;

import dk.medspil.directory.Directory;
import dk.medspil.directory.OrganisationChanged;
import dk.medspil.directory.OrganisationView;
import dk.medspil.directory.PersonId;
import dk.medspil.platform.calendar.BusinessCalendar;
import dk.medspil.process.engine.LeftStep;
import dk.medspil.process.engine.ReachedStep;
import dk.medspil.process.engine.StepWatcher;
import dk.medspil.requisition.ConfidentialityChanged;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionSummary;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the work list: a row when a case reaches a step, its end and length when the case leaves it. */
@Component
class WorkItemWriter implements StepWatcher {

    private final WorkItems items;
    private final JustReached justReached;
    private final RequisitionDesk desk;
    private final Directory directory;
    private final BusinessCalendar calendar;
    private final Clock clock;

    WorkItemWriter(
            WorkItems items,
            JustReached justReached,
            RequisitionDesk desk,
            Directory directory,
            BusinessCalendar calendar,
            Clock clock) {
        this.items = items;
        this.justReached = justReached;
        this.desk = desk;
        this.directory = directory;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public void reached(ReachedStep step) {
        TaskKind.ofElement(step.elementId()).ifPresent(kind -> {
            RequisitionSummary requisition = desk.summary(RequisitionHandlingTasks.id(step.execution()));
            WorkItemView item = new WorkItemView(
                    step.id(),
                    kind,
                    requisition.id(),
                    requisition.number(),
                    person(step.assignee()),
                    step.assignee() == null ? null : step.at().toInstant(),
                    requisition.priority(),
                    requisition.confidential(),
                    requisition.receivedAt(),
                    moment(step.due()),
                    step.at().toInstant());
            items.add(item, requisition, organisation(requisition));
            justReached.add(item);
        });
    }

    @EventListener
    void changed(ConfidentialityChanged event) {
        items.setConfidential(event.id(), event.confidential());
    }

    @Override
    public void left(LeftStep step) {
        if (TaskKind.ofElement(step.elementId()).isPresent()) {
            Instant now = clock.instant();
            Instant since = moment(step.since());
            if (since == null) {
                since = items.open(step.id()).map(this::afterTheCase).orElse(now);
            }
            justReached.isLeft(step.id());
            items.end(step.id(), now, Math.max(0, calendar.businessMinutes(since, now)));
        }
    }

    /** A timer may leave the step by itself: it takes the case before the step, as everybody does. */
    private Instant afterTheCase(WorkItemView item) {
        desk.take(item.requisition());
        return item.createdAt();
    }

    /** The name that the list is sorted by; renaming is told. */
    private String organisation(RequisitionSummary requisition) {
        return directory
                .organisation(requisition.organisation())
                .map(OrganisationView::name)
                .orElse("");
    }

    @EventListener
    void renamed(OrganisationChanged event) {
        if (event.renamed()) {
            items.renameOrganisation(event.before(), event.name());
        }
    }

    private static @Nullable PersonId person(@Nullable String id) {
        return id == null ? null : new PersonId(UUID.fromString(id));
    }

    private static @Nullable Instant moment(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
