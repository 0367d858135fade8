package dk.medspil.process.web;

import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.process.ConsultantProposal;
import dk.medspil.process.CriterionProposal;
import dk.medspil.process.ScreeningProposal;
import dk.medspil.requisition.Priority;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rules propose for a screening. Reasons are codes with parameters; the screen words them. */
record ScreeningProposalResponse(
        Route route,
        List<Consultant> consultants,
        List<Criterion> criteria,
        @Nullable Requester likelyRequester) {

    record Reason(String code, Map<String, String> params) {}

    record Route(Priority priority, int deadlineWorkingDays, Instant deadline, List<Reason> reasons) {}

    record Consultant(PersonRef person, int points, int openCases, List<Reason> reasons, boolean absent) {}

    record Criterion(String criterion, String title, boolean relevant, List<Reason> reasons) {}

    record Requester(UUID id, String name) {}

    static ScreeningProposalResponse of(
            ScreeningProposal proposal, Map<PersonId, PersonView> people, Map<String, String> titles) {
        return new ScreeningProposalResponse(
                new Route(
                        proposal.route().priority(),
                        proposal.route().deadlineWorkingDays(),
                        proposal.deadline(),
                        List.of(new Reason(
                                proposal.route().reasonCode(), proposal.route().reasonParams()))),
                consultants(proposal.consultants(), people),
                proposal.criteria().stream().map(it -> criterion(it, titles)).toList(),
                proposal.requester() == null
                        ? null
                        : new Requester(
                                proposal.requester().id().value(),
                                proposal.requester().name()));
    }

    private static List<Consultant> consultants(List<ConsultantProposal> proposals, Map<PersonId, PersonView> people) {
        List<Consultant> consultants = new ArrayList<>();
        for (ConsultantProposal proposal : proposals) {
            PersonView person = people.get(proposal.consultant());
            if (person != null) {
                consultants.add(consultant(proposal, PersonRef.of(person)));
            }
        }
        return consultants;
    }

    private static Consultant consultant(ConsultantProposal proposal, PersonRef person) {
        Map<String, String> params = Map.of("cases", String.valueOf(proposal.openCases()));
        return new Consultant(
                person,
                proposal.points(),
                proposal.openCases(),
                proposal.reasonCodes().stream()
                        .map(code -> new Reason(code, params))
                        .toList(),
                proposal.absent());
    }

    private static Criterion criterion(CriterionProposal proposal, Map<String, String> titles) {
        return new Criterion(
                proposal.criterion(),
                titles.getOrDefault(proposal.criterion(), proposal.criterion()),
                proposal.relevant(),
                List.of(new Reason(proposal.reasonCode(), Map.of())));
    }
}
