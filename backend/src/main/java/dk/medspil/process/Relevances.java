package dk.medspil.process;

import dk.medspil.directory.Directory;
import dk.medspil.directory.OrganisationKind;
import dk.medspil.directory.OrganisationView;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.requisition.RelevanceDecision;
import dk.medspil.requisition.RelevanceView;
import dk.medspil.requisition.RequisitionSummary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lays what a person chose beside what the rule proposes: for which of S13 to S15 a requisition is relevant. The rule
 * proposes, a person decides; who deviates says why.
 */
@Component
class Relevances {

    /** The reason of a choice that deviates from the rule; the reason in words stands beside it. */
    static final String DEVIATION = "DECIDED_OTHERWISE";

    private final Decisions decisions;
    private final Directory directory;

    Relevances(Decisions decisions, Directory directory) {
        this.decisions = decisions;
        this.directory = directory;
    }

    List<RelevanceDecision> atScreening(RequisitionSummary requisition, ScreeningForm form) {
        OrganisationKind requester = directory
                .organisation(requisition.organisation())
                .map(OrganisationView::kind)
                .orElse(OrganisationKind.OTHER);
        return beside(List.of(), form.relevance(), decisions.criteria(form.kind(), form.subject(), requester));
    }

    /** At the conclusion what was found at screening is confirmed, or not; what is left out is confirmed. */
    static List<RelevanceDecision> atConclusion(List<RelevanceView> found, List<RelevanceChoice> choices) {
        List<RelevanceChoice> before = found.stream()
                .map(it -> new RelevanceChoice(it.criterion(), it.proposedRelevant(), it.proposedReason()))
                .toList();
        List<CriterionProposal> rule = found.stream()
                .map(it -> new CriterionProposal(it.criterion(), it.ruleRelevant(), it.proposedReasonCode()))
                .toList();
        return beside(before, choices, rule);
    }

    /** In one form, the conclusion confirms what was found a moment ago. */
    static List<RelevanceDecision> confirmed(List<RelevanceChoice> choices, List<RelevanceDecision> found) {
        List<RelevanceChoice> before = found.stream()
                .map(it -> new RelevanceChoice(it.criterion(), it.relevant(), it.reason()))
                .toList();
        List<CriterionProposal> rule = found.stream()
                .map(it -> new CriterionProposal(it.criterion(), it.byRule() == it.relevant(), it.reasonCode()))
                .toList();
        return beside(before, choices, rule);
    }

    private static List<RelevanceDecision> beside(
            List<RelevanceChoice> before, List<RelevanceChoice> choices, List<CriterionProposal> rule) {
        Map<String, RelevanceChoice> chosen = new HashMap<>();
        before.forEach(choice -> chosen.put(choice.criterion(), choice));
        Set<String> named = new HashSet<>();
        for (RelevanceChoice choice : choices) {
            if (!named.add(choice.criterion())) {
                throw Refusal.refused("criterion-twice", "relevance");
            }
            chosen.put(choice.criterion(), choice);
        }
        return rule.stream()
                .map(proposal -> decision(proposal, chosen.get(proposal.criterion())))
                .toList();
    }

    private static RelevanceDecision decision(CriterionProposal proposal, @Nullable RelevanceChoice choice) {
        if (choice == null || choice.relevant() == proposal.relevant()) {
            return new RelevanceDecision(
                    proposal.criterion(),
                    proposal.relevant(),
                    true,
                    proposal.reasonCode(),
                    choice == null ? null : choice.reason());
        }
        if (choice.reason() == null || choice.reason().isBlank()) {
            throw Refusal.refused("deviation-needs-reason", "relevance", Map.of("criterion", proposal.criterion()));
        }
        return new RelevanceDecision(proposal.criterion(), choice.relevant(), false, DEVIATION, choice.reason());
    }
}
