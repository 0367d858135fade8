package dk.medspil.requisition;

import dk.medspil.directory.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a requisition counts for under one success criterion.
 *
 * @param ruleRelevant what the rule said at screening
 * @param proposedRelevant what the screener made of it, with the reason
 * @param status whether it is only proposed, waits for a manager, or holds
 * @param relevant what was decided, with reason and author; null until the conclusion
 */
public record RelevanceView(
        String criterion,
        boolean ruleRelevant,
        boolean proposedRelevant,
        String proposedReasonCode,
        @Nullable String proposedReason,
        PersonId proposedBy,
        Instant proposedAt,
        RelevanceStatus status,
        @Nullable Boolean relevant,
        @Nullable Boolean byRule,
        @Nullable String reasonCode,
        @Nullable String reason,
        @Nullable PersonId decidedBy,
        @Nullable Instant decidedAt) {

    /** Whether it counts as relevant as things stand: what is pending or not decided counts as the rule said. */
    public boolean countsAsRelevant() {
        if (status == RelevanceStatus.CONFIRMED && relevant != null) {
            return relevant;
        }
        return ruleRelevant || proposedRelevant;
    }
}
