package dk.medspil.requisition;

import dk.medspil.directory.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one requisition counts for under one success criterion: what the rule said, what the screener proposed from it,
 * and what was decided at conclusion. «Not relevant» against the rule holds only when a manager other than the case's
 * consultant says so; until then it is pending, and the requisition counts as relevant.
 */
@Entity
@Table(name = "relevance_decision")
class RelevanceRecord {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @Column(name = "requisition_id", nullable = false, updatable = false)
    private UUID requisitionId;

    @Column(name = "criterion", nullable = false, updatable = false)
    private String criterion;

    @Column(name = "rule_relevant", nullable = false, updatable = false)
    private boolean ruleRelevant;

    @Column(name = "proposed_relevant", nullable = false, updatable = false)
    private boolean proposedRelevant;

    @Column(name = "proposed_reason_code", nullable = false, updatable = false)
    private String proposedReasonCode;

    @Column(name = "proposed_reason", updatable = false)
    private @Nullable String proposedReason;

    @Column(name = "proposed_by", nullable = false, updatable = false)
    private UUID proposedBy;

    @Column(name = "proposed_at", nullable = false, updatable = false)
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    private RelevanceStatus status;

    @Column(name = "relevant")
    private @Nullable Boolean relevant;

    @Column(name = "by_rule")
    private @Nullable Boolean byRule;

    @Column(name = "reason_code")
    private @Nullable String reasonCode;

    @Column(name = "reason")
    private @Nullable String reason;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    /** For JPA. */
    protected RelevanceRecord() {}

    /** At screening, before the outcome is known. */
    static RelevanceRecord propose(RequisitionId requisition, RelevanceDecision proposal, PersonId by, Instant now) {
        RelevanceRecord row = new RelevanceRecord();
        row.id = UUID.randomUUID();
        row.requisitionId = requisition.value();
        row.criterion = proposal.criterion();
        row.ruleRelevant = proposal.ruleSaid();
        row.proposedRelevant = proposal.relevant();
        row.proposedReasonCode = proposal.reasonCode();
        row.proposedReason = clean(proposal.reason());
        row.proposedBy = by.value();
        row.proposedAt = now;
        row.status = RelevanceStatus.PROPOSED;
        return row;
    }

    /**
     * Confirms or changes the proposal.
     *
     * @param independent whether the one who decides is a manager other than the consultant of the case
     */
    void decide(boolean relevantNow, String code, @Nullable String why, boolean independent, PersonId by, Instant now) {
        boolean againstRule = !relevantNow && ruleRelevant;
        status = againstRule && !independent ? RelevanceStatus.PENDING : RelevanceStatus.CONFIRMED;
        relevant = relevantNow;
        byRule = relevantNow == ruleRelevant;
        reasonCode = code;
        reason = clean(why);
        decidedBy = by.value();
        decidedAt = now;
    }

    private static @Nullable String clean(@Nullable String typed) {
        return typed == null ? null : PlainText.lines(typed);
    }

    String criterion() {
        return criterion;
    }

    RelevanceView view() {
        return new RelevanceView(
                criterion,
                ruleRelevant,
                proposedRelevant,
                proposedReasonCode,
                proposedReason,
                new PersonId(proposedBy),
                proposedAt,
                status,
                relevant,
                byRule,
                reasonCode,
                reason,
                decidedBy == null ? null : new PersonId(decidedBy),
                decidedAt);
    }
}
