package dk.medspil.requisition;

import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.platform.access.Role;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.programme.CohortEntry;
import dk.medspil.programme.Cohorts;
import dk.medspil.questionnaire.FollowUpStatus;
import dk.medspil.questionnaire.FollowUps;
import dk.medspil.questionnaire.SubjectRef;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What requisitions count for: proposed at screening, confirmed at conclusion, told to the programme at closure. */
@Component
class Relevance {

    private final RelevanceRecords records;
    private final Directory directory;
    private final Cohorts cohorts;
    private final FollowUps followUps;

    Relevance(RelevanceRecords records, Directory directory, Cohorts cohorts, FollowUps followUps) {
        this.records = records;
        this.directory = directory;
        this.cohorts = cohorts;
        this.followUps = followUps;
    }

    /** Keeps what the screener proposes. A deviation from the rule needs a reason in words. */
    List<RelevanceRecord> propose(
            Requisition requisition, List<RelevanceDecision> proposals, PersonId by, Instant now) {
        proposals.forEach(Relevance::requireReason);
        return proposals.stream()
                .map(proposal -> records.save(RelevanceRecord.propose(requisition.id(), proposal, by, now)))
                .toList();
    }

    /**
     * Confirms or changes what was proposed, and tells the programme that the requester is in scope.
     *
     * @return the criteria for which the requisition counts as relevant
     */
    Set<String> confirm(Requisition requisition, RelevanceReview review, PersonId by, Instant now) {
        return confirm(
                requisition,
                records.findByRequisitionIdOrderByCriterion(requisition.id().value()),
                review,
                by,
                now);
    }

    /** As {@link #confirm(Requisition, RelevanceReview, PersonId, Instant)}, for rows at hand. */
    Set<String> confirm(
            Requisition requisition, List<RelevanceRecord> rows, RelevanceReview review, PersonId by, Instant now) {
        Map<String, RelevanceRecord> byCriterion = new LinkedHashMap<>();
        rows.forEach(row -> byCriterion.put(row.criterion(), row));
        for (RelevanceDecision decision :
                review.decide(rows.stream().map(RelevanceRecord::view).toList())) {
            requireReason(decision);
            RelevanceRecord row = byCriterion.computeIfAbsent(
                    decision.criterion(),
                    criterion -> records.save(RelevanceRecord.propose(requisition.id(), decision, by, now)));
            boolean deviates = !decision.relevant() && !decision.byRule();
            row.decide(
                    decision.relevant(),
                    decision.reasonCode(),
                    decision.reason(),
                    deviates && isIndependentManager(by, requisition.consultant()),
                    by,
                    now);
        }
        tell(requisition, byCriterion.values());
        return byCriterion.values().stream()
                .map(RelevanceRecord::view)
                .filter(RelevanceView::countsAsRelevant)
                .map(RelevanceView::criterion)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A manager's word on one criterion. @throws Refusal 403 for the consultant of the case, and for all but managers */
    RelevanceRecord decide(
            Requisition requisition, String criterion, boolean relevant, String reason, PersonId by, Instant now) {
        if (!isIndependentManager(by, requisition.consultant())) {
            throw Refusal.notAllowed("relevance-needs-another-manager");
        }
        RelevanceRecord row = records
                .findByRequisitionIdOrderByCriterion(requisition.id().value())
                .stream()
                .filter(candidate -> candidate.criterion().equals(criterion))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        row.decide(relevant, "manager-decided", reason, true, by, now);
        if (requisition.summary().firstClosedAt() != null) {
            RelevanceView decided = row.view();
            cohorts.decide(
                    criterion,
                    SubjectRef.requisition(requisition.id().value()),
                    decided.countsAsRelevant(),
                    decided.countsAsRelevant() == decided.ruleRelevant(),
                    reason,
                    by.value(),
                    now);
        }
        return row;
    }

    /** A case that had been advised before it was reopened goes out of scope, unless its answer has been given. */
    void isClosedWithoutAdvice(Requisition requisition, Instant now) {
        if (now.equals(requisition.summary().firstClosedAt())) {
            return;
        }
        SubjectRef subject = SubjectRef.requisition(requisition.id().value());
        boolean answered = followUps
                .of(subject)
                .filter(followUp -> followUp.status() == FollowUpStatus.ANSWERED)
                .isPresent();
        if (!answered) {
            cohorts.leave(subject, "closed-without-advice");
        }
    }

    private static void requireReason(RelevanceDecision decision) {
        String reason = decision.reason();
        if (!decision.byRule() && (reason == null || reason.isBlank())) {
            throw Refusal.refused("relevance-reason-missing", "relevance", Map.of("criterion", decision.criterion()));
        }
    }

    private boolean isIndependentManager(PersonId by, @Nullable PersonId consultant) {
        return !by.equals(consultant)
                && directory.person(by).stream()
                        .anyMatch(person -> person.roles().contains(Role.MANAGER));
    }

    private void tell(Requisition requisition, Collection<RelevanceRecord> rows) {
        RequisitionSummary facts = requisition.summary();
        Instant firstClosedAt = facts.firstClosedAt();
        if (firstClosedAt == null) {
            throw new IllegalStateException("only what was closed is in scope");
        }
        String organisationKind = organisationKind(facts);
        cohorts.enter(rows.stream()
                .map(row -> entry(facts, firstClosedAt, organisationKind, row.view()))
                .toList());
    }

    private String organisationKind(RequisitionSummary facts) {
        return directory
                .organisation(facts.organisation())
                .map(organisation -> organisation.kind().name())
                .orElse("OTHER");
    }

    /**
     * The case's facts were corrected: in breakdowns it is counted under what it is. What it is relevant for was decided
     * by people, and stays.
     */
    void countsElsewhere(Requisition requisition) {
        RequisitionSummary facts = requisition.summary();
        if (facts.firstClosedAt() != null) {
            cohorts.describe(
                    SubjectRef.requisition(facts.id().value()),
                    facts.area().value(),
                    facts.subject().name(),
                    organisationKind(facts));
        }
    }

    private static CohortEntry entry(
            RequisitionSummary facts, Instant firstClosedAt, String organisationKind, RelevanceView row) {
        boolean decided = row.status() != RelevanceStatus.PROPOSED;
        PersonId author = decided && row.decidedBy() != null ? row.decidedBy() : row.proposedBy();
        Instant at = decided && row.decidedAt() != null ? row.decidedAt() : row.proposedAt();
        String words = decided ? row.reason() : row.proposedReason();
        String code = decided && row.reasonCode() != null ? row.reasonCode() : row.proposedReasonCode();
        boolean byRule = row.countsAsRelevant() == row.ruleRelevant();
        return new CohortEntry(
                row.criterion(),
                facts.requester().value(),
                SubjectRef.requisition(facts.id().value()),
                firstClosedAt,
                row.countsAsRelevant(),
                byRule,
                words == null || words.isBlank() ? code : words,
                author.value(),
                at,
                row.status() == RelevanceStatus.PENDING,
                facts.area().value(),
                facts.subject().name(),
                organisationKind);
    }

    List<RelevanceView> of(RequisitionId id) {
        return records.findByRequisitionIdOrderByCriterion(id.value()).stream()
                .map(RelevanceRecord::view)
                .toList();
    }
}
