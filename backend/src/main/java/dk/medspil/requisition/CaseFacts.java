package dk.medspil.requisition;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.OrganisationId;
import dk.medspil.platform.time.Office;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the office found out about a case and may correct. Two who correct at once are told apart by what they saw.
 *
 * @param deadline the day in Copenhagen on which the advice is to be finished
 * @param desiredBy the day by which the requester would like help
 */
public record CaseFacts(
        String title,
        RequisitionKind kind,
        Subject subject,
        AreaId area,
        OrganisationId organisation,
        Priority priority,
        @Nullable LocalDate deadline,
        @Nullable LocalDate desiredBy) {

    public CaseFacts {
        title = PlainText.line(title);
    }

    /** As they stand. */
    static CaseFacts of(RequisitionSummary facts) {
        Instant deadline = facts.deadline();
        return new CaseFacts(
                facts.title(),
                facts.kind(),
                facts.subject(),
                facts.area(),
                facts.organisation(),
                facts.priority(),
                deadline == null ? null : LocalDate.ofInstant(deadline, Office.ZONE),
                facts.desiredBy());
    }
}
