package dk.medspil.process.web;

import dk.medspil.directory.PersonId;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.requisition.Confidentiality;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.requisition.TimelineTopic;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page of a case, and the manager's word on what it counts for. */
@RestController
@RequestMapping("/api/requisitions/{number}")
class StaffCaseController {

    /** @param relevant whether the case counts for the criterion; why stands beside it for ever */
    record RelevanceWord(
            @NotNull @Pattern(regexp = "S1[345]") String criterion,
            boolean relevant,
            @NotBlank @Size(max = 1000) String reason) {}

    /** @param confidential whether only its participants and the managers see the case from now on */
    record ConfidentialityWord(
            boolean confidential,
            @NotBlank @Size(max = 1000) String reason) {}

    private final StaffCasePages pages;
    private final StaffTimeline timeline;
    private final Confidentiality confidentiality;
    private final RequisitionDesk desk;

    StaffCaseController(
            StaffCasePages pages, StaffTimeline timeline, Confidentiality confidentiality, RequisitionDesk desk) {
        this.pages = pages;
        this.timeline = timeline;
        this.confidentiality = confidentiality;
        this.desk = desk;
    }

    @GetMapping
    @Requires(right = Right.SEE, kind = RecordKind.REQUISITION)
    StaffCase requisition(@PathVariable RequisitionNumber number) {
        return pages.of(number);
    }

    @GetMapping("/timeline")
    @Requires(right = Right.SEE, kind = RecordKind.REQUISITION)
    CaseTimelinePage caseTimeline(
            @PathVariable RequisitionNumber number,
            @RequestParam(required = false) @Nullable Set<TimelineTopic> show,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        return timeline.page(number, show == null ? Set.of() : show, after, size);
    }

    @PostMapping("/confidentiality")
    @Requires(right = Right.HANDLE, kind = RecordKind.REQUISITION)
    StaffCase changeConfidentiality(
            @PathVariable RequisitionNumber number, @Valid @RequestBody ConfidentialityWord word) {
        confidentiality.change(
                number,
                word.confidential(),
                word.reason(),
                new PersonId(Caller.current().requirePersonId()));
        return pages.of(number);
    }

    @PostMapping("/relevance-decision")
    @Requires(right = Right.DECIDE, kind = RecordKind.REQUISITION)
    StaffCase decideRelevance(@PathVariable RequisitionNumber number, @Valid @RequestBody RelevanceWord word) {
        RequisitionSummary found = desk.find(number).orElseThrow(Refusal::notFound);
        PersonId by = new PersonId(Caller.current().requirePersonId());
        desk.decideRelevance(found.id(), word.criterion(), word.relevant(), word.reason(), by);
        return pages.of(number);
    }
}
