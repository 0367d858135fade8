package dk.medspil.process;

import org.jspecify.annotations.Nullable;

/**
 * What part of the work list is asked for.
 *
 * @param filter what of the view
 * @param after the cursor that the page before gave, or null for the first page
 * @param size 1 to 200
 */
public record WorkQuery(
        WorkView view,
        WorkFilter filter,
        WorkSort sort,
        boolean descending,
        @Nullable String after,
        int size) {

    static final int LARGEST_PAGE = 200;

    public WorkQuery {
        size = Math.max(1, Math.min(size, LARGEST_PAGE));
    }
}
