package dk.medspil.requisition;

import org.jspecify.annotations.Nullable;

/**
 * Whether a requisition is relevant for a success criterion, and why.
 *
 * @param criterion the code, «S13» and its like
 * @param byRule whether it is as the rule proposed; a deviation carries a reason in words
 * @param reasonCode why, as a code that the screen words
 */
public record RelevanceDecision(
        String criterion,
        boolean relevant,
        boolean byRule,
        String reasonCode,
        @Nullable String reason) {

    /** What the rule itself had proposed. */
    boolean ruleSaid() {
        return byRule == relevant;
    }
}
