package dk.medspil.requisition;

import dk.medspil.audit.AuditLog;
import dk.medspil.directory.PersonId;
import dk.medspil.platform.access.Access;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.problem.Refusal;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a case confidential, and lifts it again. The timeline says who and why, the audit who and when. */
@Component
@Transactional
public class Confidentiality {

    private final Books books;
    private final CaseSight sight;
    private final AuditLog audit;
    private final Clock clock;

    Confidentiality(Books books, CaseSight sight, AuditLog audit, Clock clock) {
        this.books = books;
        this.sight = sight;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Decides it on the page of the case; what it is already, it stays.
     *
     * @throws Refusal 404 for whoever doesn't see the case, 403 for everybody but its consultant and the managers
     */
    public void change(RequisitionNumber number, boolean confidential, String reason, PersonId by) {
        RequisitionSummary facts =
                books.take(number).orElseThrow(Refusal::notFound).summary();
        sight.require(Right.HANDLE, facts);
        if (!mayChange(facts)) {
            throw Refusal.notAllowed();
        }
        set(facts, confidential, reason, by);
    }

    /** Whoever screens may keep a case confidential from then on; whoever calls has taken the case. */
    public void keep(RequisitionSummary facts, PersonId by) {
        set(facts, true, null, by);
    }

    private void set(RequisitionSummary facts, boolean confidential, @Nullable String reason, PersonId by) {
        if (facts.confidential() != confidential) {
            Requisition requisition = books.find(facts.id());
            requisition.setConfidential(confidential, reason, by, clock.instant());
            books.enter(requisition, new ConfidentialityChanged(facts.id(), confidential, by));
        }
    }

    /** Whether the caller may change it, if he sees the case: as its consultant or as a manager. */
    @Transactional(readOnly = true)
    public boolean mayChange(RequisitionSummary facts) {
        PersonId consultant = facts.consultant();
        return Access.may(Right.DECIDE, RecordKind.CONFIDENTIAL_REQUISITION)
                || (consultant != null
                        && consultant.value().equals(Caller.current().personId()));
    }

    @EventListener
    void changed(ConfidentialityChanged event) {
        audit.record(
                event.confidential() ? "CASE_MADE_CONFIDENTIAL" : "CASE_CONFIDENTIALITY_LIFTED",
                "REQUISITION",
                event.id().value(),
                event.by().value(),
                Map.of());
    }
}
