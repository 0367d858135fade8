package dk.medspil.requisition;

import dk.medspil.platform.problem.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Where a change is entered: the row, its lines of the timeline, a closure; then the events, in the same transaction.
 * What was changed is in the database before anybody hears of it, so that a listener may refer to it.
 */
@Component
class Books {

    private final Requisitions requisitions;
    private final TimelineEntries timeline;
    private final Closures closures;
    private final ChangedCases changed;
    private final ApplicationEventPublisher events;

    Books(
            Requisitions requisitions,
            TimelineEntries timeline,
            Closures closures,
            ChangedCases changed,
            ApplicationEventPublisher events) {
        this.requisitions = requisitions;
        this.timeline = timeline;
        this.closures = closures;
        this.changed = changed;
        this.events = events;
    }

    /** @throws Refusal 404 if there is none such */
    Requisition find(RequisitionId id) {
        return requisitions.findById(id.value()).orElseThrow(Refusal::notFound);
    }

    /** @throws Refusal 404 if there is none such */
    Requisition find(RequisitionNumber number) {
        return requisitions
                .findByNumberYearAndNumberSerial(number.year(), number.serial())
                .orElseThrow(Refusal::notFound);
    }

    /**
     * As {@link #find(RequisitionId)}, locked until the transaction ends: for a verb that ends or moves the case, so that
     * of two at once the second is told how the case stands.
     *
     * @throws Refusal 404 if there is none such
     */
    Requisition take(RequisitionId id) {
        return requisitions.take(id.value()).orElseThrow(Refusal::notFound);
    }

    /** As {@link #take(RequisitionId)}; nothing if there is none such. */
    Optional<Requisition> take(RequisitionNumber number) {
        return requisitions.take(number.year(), number.serial());
    }

    /** Enters a new one; whoever is told of it is told later, by {@link #enter}. */
    void add(Requisition requisition) {
        requisitions.save(requisition);
    }

    /**
     * Writes what the verb did, so that more can refer to it before it is told. The case is marked as changed by each of
     * its lines, and by hand where there is none.
     */
    void write(Requisition requisition) {
        List<TimelineEntry> lines = requisition.takeUnsaved();
        lines.forEach(timeline::save);
        requisitions.flush();
        if (lines.isEmpty()) {
            changed.mark(requisition.id());
        }
    }

    /** Enters what the verb did, and tells it. */
    RequisitionSummary enter(Requisition requisition, Object... facts) {
        write(requisition);
        for (Object fact : facts) {
            events.publishEvent(fact);
        }
        return requisition.summary();
    }

    /** Enters a closure, and tells it after the other facts. */
    RequisitionSummary close(Requisition requisition, Closure closure, Instant now, Object... facts) {
        return close(requisition, closure, Set.of(), now, facts);
    }

    /** As {@link #close(Requisition, Closure, Instant, Object...)}, after advice that counts for these criteria. */
    RequisitionSummary close(
            Requisition requisition, Closure closure, Set<String> relevantFor, Instant now, Object... facts) {
        closures.save(closure);
        Object[] all = new Object[facts.length + 1];
        System.arraycopy(facts, 0, all, 0, facts.length);
        all[facts.length] =
                new RequisitionClosed(requisition.id(), requisition.number(), closure.kind(), relevantFor, now);
        return enter(requisition, all);
    }
}
