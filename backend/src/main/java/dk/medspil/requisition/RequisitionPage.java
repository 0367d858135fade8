package dk.medspil.requisition;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, newest number first; {@code total} counts all that the filter finds.
 *
 * @param followedUp those of its requisitions whose follow-up was answered
 */
public record RequisitionPage(
        List<RequisitionSummary> items,
        Set<RequisitionId> followedUp,
        @Nullable RequisitionNumber next,
        long total) {

    /** The last stage that one of the page has reached. */
    public Stage stage(RequisitionSummary item) {
        return followedUp.contains(item.id())
                ? Stage.FOLLOWED_UP
                : item.status().stage();
    }
}
