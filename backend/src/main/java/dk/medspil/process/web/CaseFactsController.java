package dk.medspil.process.web;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.OrganisationId;
import dk.medspil.directory.PersonId;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.process.CaseCorrection;
import dk.medspil.requisition.CaseFacts;
import dk.medspil.requisition.Priority;
import dk.medspil.requisition.RequisitionKind;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.requisition.Subject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The facts of a case, corrected. */
@RestController
@RequestMapping("/api/requisitions/{number}/facts")
class CaseFactsController {

    /** @param deadline a day in Copenhagen, until the office closes */
    record FactsForm(
            @NotBlank @Size(max = 200) String title,
            @NotNull RequisitionKind kind,
            @NotNull Subject subject,
            @NotNull AreaId areaId,
            @NotNull OrganisationId organisationId,
            @NotNull Priority priority,
            @Nullable LocalDate deadline,
            @Nullable LocalDate desiredBy) {

        CaseFacts facts() {
            return new CaseFacts(title, kind, subject, areaId, organisationId, priority, deadline, desiredBy);
        }
    }

    /**
     * @param seen the facts as they stood before whoever corrects them
     * @param wanted as they are to be
     */
    record CorrectionForm(
            @NotNull @Valid FactsForm seen, @NotNull @Valid FactsForm wanted) {}

    private final CaseCorrection correction;
    private final StaffCasePages pages;

    CaseFactsController(CaseCorrection correction, StaffCasePages pages) {
        this.correction = correction;
        this.pages = pages;
    }

    @PutMapping
    @Requires(right = Right.HANDLE, kind = RecordKind.REQUISITION)
    StaffCase correctFacts(@PathVariable RequisitionNumber number, @Valid @RequestBody CorrectionForm form) {
        correction.correct(
                number,
                form.seen().facts(),
                form.wanted().facts(),
                new PersonId(Caller.current().requirePersonId()));
        return pages.of(number);
    }
}
