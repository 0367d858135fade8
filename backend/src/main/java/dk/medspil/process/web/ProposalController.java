package dk.medspil.process.web;

import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.process.ConsultantProposal;
import dk.medspil.process.Decisions;
import dk.medspil.process.ScreeningProposal;
import dk.medspil.programme.Criteria;
import dk.medspil.requisition.RequisitionKind;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.requisition.Subject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the decision tables propose for a case. */
@RestController
@Requires(right = Right.HANDLE, kind = RecordKind.REQUISITION)
class ProposalController {

    private final Decisions decisions;
    private final Directory directory;
    private final Criteria criteria;

    ProposalController(Decisions decisions, Directory directory, Criteria criteria) {
        this.decisions = decisions;
        this.directory = directory;
        this.criteria = criteria;
    }

    @GetMapping("/api/requisitions/{number}/screening-proposal")
    ScreeningProposalResponse screeningProposal(
            @PathVariable RequisitionNumber number,
            @RequestParam(required = false) @Nullable RequisitionKind kind,
            @RequestParam(required = false) @Nullable Subject subject) {
        ScreeningProposal proposal = decisions.screening(number, kind, subject);
        List<PersonId> consultants = proposal.consultants().stream()
                .map(ConsultantProposal::consultant)
                .toList();
        Map<PersonId, PersonView> people = directory.people(consultants);
        return ScreeningProposalResponse.of(
                proposal, people, criteria.titles(Caller.current().locale()));
    }
}
