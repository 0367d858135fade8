package dk.medspil.process;

import dk.medspil.directory.PersonId;
import dk.medspil.platform.calendar.BusinessCalendar;
import dk.medspil.requisition.CaseSight;
import dk.medspil.requisition.QueuePlace;
import dk.medspil.requisition.QueuePlaces;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionId;
import dk.medspil.requisition.RequisitionSummary;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cases that were taken on and wait, in the order in which they are begun: by priority, then as they came in. When
 * each can begin follows from the work at hand: what the full-time equivalents carry at a time are so many places, a
 * place is free when the case on it reaches its deadline, and what is late is reckoned to take a week more.
 */
@Component
@Transactional(readOnly = true)
public class CapacityQueue implements QueuePlaces {

    private static final int PLACES = (int) (Workload.AREA_THREE_FTE * Workload.CASES_PER_FTE);

    /** Nobody reads further, and what is so far behind can't be reckoned. */
    private static final int SHOWN = 500;

    private static final TaskKind[] AT_HAND = {TaskKind.ASSIGN, TaskKind.PLAN, TaskKind.CARRY_OUT, TaskKind.CONCLUDE};

    private static final int DAYS_MORE_WHEN_LATE = 5;

    /** How long a case is reckoned to take that has no deadline. */
    private static final int DAYS_WITHOUT_DEADLINE = 30;

    private final WorkItems items;
    private final RequisitionDesk desk;
    private final CaseSight sight;
    private final BusinessCalendar calendar;
    private final Clock clock;

    CapacityQueue(WorkItems items, RequisitionDesk desk, CaseSight sight, BusinessCalendar calendar, Clock clock) {
        this.items = items;
        this.desk = desk;
        this.sight = sight;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * A case that waits.
     *
     * @param place counted from 1
     * @param item its step, due when it was promised to begin
     * @param expected when it can begin, as things stand now
     */
    public record Waiting(int place, WorkItemView item, Instant expected) {}

    /**
     * The queue and what it is reckoned from.
     *
     * @param fte full-time equivalents that carry the cases
     * @param casesEach how many cases one of them carries at a time
     * @param places how many cases are carried at a time, all in all
     * @param atHand how many cases are under way
     * @param length how many wait
     * @param waiting the first of them, as far as the person who looks may see them
     */
    public record Queue(double fte, int casesEach, int places, int atHand, int length, List<Waiting> waiting) {}

    /** The queue as the person sees it; whoever may not see a case sees that there is a place more. */
    public Queue queue(PersonId me) {
        List<WorkItemView> waiting = items.queue(SHOWN);
        Map<RequisitionId, RequisitionSummary> facts = facts(waiting);
        List<Waiting> seen = reckoned(waiting, facts).stream()
                .filter(one -> {
                    RequisitionSummary about = facts.get(one.item().requisition());
                    return about != null && sight.sees(about, me);
                })
                .toList();
        return new Queue(
                Workload.AREA_THREE_FTE,
                Workload.CASES_PER_FTE,
                PLACES,
                items.countOpen(AT_HAND),
                items.countOpen(TaskKind.AWAIT_CAPACITY),
                seen);
    }

    @Override
    public Optional<QueuePlace> placeOf(RequisitionId id) {
        List<WorkItemView> waiting = items.queue(SHOWN);
        if (waiting.stream().noneMatch(item -> item.requisition().equals(id))) {
            return Optional.empty();
        }
        int length = items.countOpen(TaskKind.AWAIT_CAPACITY);
        return reckoned(waiting, facts(waiting)).stream()
                .filter(one -> one.item().requisition().equals(id))
                .findFirst()
                .map(one -> new QueuePlace(one.place(), length, one.expected()));
    }

    private Map<RequisitionId, RequisitionSummary> facts(Collection<WorkItemView> waiting) {
        return waiting.isEmpty()
                ? Map.of()
                : desk.summaries(waiting.stream().map(WorkItemView::requisition).collect(Collectors.toSet()));
    }

    private List<Waiting> reckoned(List<WorkItemView> waiting, Map<RequisitionId, RequisitionSummary> facts) {
        Instant now = clock.instant();
        Instant late = calendar.plusWorkingDays(now, DAYS_MORE_WHEN_LATE);
        // if more is under way than there are places, the first that end leave none
        PriorityQueue<Instant> free = new PriorityQueue<>(items.lastEnds(now, late, PLACES, AT_HAND));
        Stream.generate(() -> now).limit(PLACES - free.size()).forEach(free::add);
        List<Waiting> reckoned = new ArrayList<>();
        for (WorkItemView item : waiting) {
            Instant begin = calendar.nextOpening(free.remove());
            free.add(calendar.plusWorkingDays(begin, length(facts.get(item.requisition()))));
            reckoned.add(new Waiting(reckoned.size() + 1, item, begin));
        }
        return reckoned;
    }

    /** As long as the screening gave it. */
    private int length(@Nullable RequisitionSummary facts) {
        Instant begin = facts == null ? null : facts.expectedStart();
        Instant deadline = facts == null ? null : facts.deadline();
        return begin == null || deadline == null
                ? DAYS_WITHOUT_DEADLINE
                : (int) Math.max(1, calendar.workingDaysBetween(begin, deadline));
    }
}
