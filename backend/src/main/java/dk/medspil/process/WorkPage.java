package dk.medspil.process;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the work list.
 *
 * @param next the cursor of the next page; null on the last
 * @param counts how many there are in each view, on all pages
 * @param matching how many there are on all pages of this very list, its filter included
 */
public record WorkPage(
        List<WorkItemView> items, @Nullable String next, Map<WorkView, WorkCount> counts, WorkCount matching) {}
