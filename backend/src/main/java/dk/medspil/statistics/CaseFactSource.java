package dk.medspil.statistics;

import dk.medspil.platform.calendar.BusinessCalendar;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionId;
import dk.medspil.requisition.RequisitionSummary;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns cases into facts; durations are business minutes in the office's calendar. */
@Component
class CaseFactSource {

    private final RequisitionDesk desk;
    private final BusinessCalendar calendar;

    CaseFactSource(RequisitionDesk desk, BusinessCalendar calendar) {
        this.desk = desk;
        this.calendar = calendar;
    }

    List<CaseFact> of(Collection<RequisitionId> ids) {
        return desk.summaries(ids).values().stream().map(this::fact).toList();
    }

    private CaseFact fact(RequisitionSummary requisition) {
        return new CaseFact(
                requisition,
                since(requisition, requisition.firstResponseAt()),
                since(requisition, requisition.firstClosedAt()));
    }

    private @Nullable Long since(RequisitionSummary requisition, @Nullable Instant moment) {
        return moment == null ? null : calendar.businessMinutes(requisition.receivedAt(), moment);
    }
}
