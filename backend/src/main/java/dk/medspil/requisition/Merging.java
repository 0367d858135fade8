package dk.medspil.requisition;

import dk.medspil.directory.PersonId;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.calendar.BusinessCalendar;
import dk.medspil.platform.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Joins a case that was sent twice with the one in which it goes on. Nothing is moved: the case that is closed keeps its
 * lines, files and hours, and the other one shows them.
 */
@Component
@Transactional
public class Merging {

    private final Books books;
    private final Merges merges;
    private final Relevance relevance;
    private final CaseLinks links;
    private final CaseSight sight;
    private final BusinessCalendar calendar;
    private final Clock clock;

    Merging(
            Books books,
            Merges merges,
            Relevance relevance,
            CaseLinks links,
            CaseSight sight,
            BusinessCalendar calendar,
            Clock clock) {
        this.books = books;
        this.merges = merges;
        this.relevance = relevance;
        this.links = links;
        this.sight = sight;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Closes the one case; it goes on in the other.
     *
     * @param follow whether its requester follows the other one from now on
     * @throws Refusal 404 for who doesn't see both, 409 if one of them is closed or only one of them is confidential
     */
    public void merge(RequisitionNumber number, RequisitionNumber into, String reason, boolean follow, PersonId by) {
        if (number.equals(into)) {
            throw Refusal.refused("merge-into-itself", "into");
        }
        Requisition requisition;
        Requisition survivor;
        // whoever takes two takes them in one order: then two who merge crosswise don't wait for each other
        if (before(number, into)) {
            requisition = take(number);
            survivor = take(into);
        } else {
            survivor = take(into);
            requisition = take(number);
        }
        if (requisition.summary().confidential() != survivor.summary().confidential()) {
            throw Refusal.conflict("merge-confidentiality-differs");
        }
        Instant now = clock.instant();
        survivor.takeIn(number, reason, by, now);
        Closure closure = requisition.merge(into, reason, by, calendar::businessMinutes, now);
        relevance.isClosedWithoutAdvice(requisition, now);
        merges.enter(requisition.id(), survivor.id(), by, now);
        if (follow) {
            links.give(survivor.id(), requisition.requester(), now);
        }
        books.enter(survivor);
        books.close(
                requisition,
                closure,
                now,
                new RequisitionMerged(requisition.id(), requisition.number(), survivor.id(), now));
    }

    private Requisition take(RequisitionNumber number) {
        Requisition found = books.take(number).orElseThrow(Refusal::notFound);
        sight.require(Right.HANDLE, found.summary());
        return found;
    }

    private static boolean before(RequisitionNumber one, RequisitionNumber other) {
        return one.year() < other.year() || (one.year() == other.year() && one.serial() < other.serial());
    }
}
