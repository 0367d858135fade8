package dk.medspil.requisition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a list, newest number first; {@code total} counts all that the filter finds. */
public record RequisitionPage(
        List<RequisitionSummary> items, @Nullable RequisitionNumber next, long total) {}
