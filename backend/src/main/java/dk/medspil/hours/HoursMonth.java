package dk.medspil.hours;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A month of the ledger.
 *
 * @param month «2010-02»
 * @param over whether its last day has passed, so that it can be closed
 * @param closedAt since when it takes no more hours, instant in UTC; absent while it is open
 * @param people the caller, or everybody for a manager
 */
public record HoursMonth(
        String month,
        boolean over,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        List<MonthOfPerson> people) {

    /** Whole minutes entered, and what the post asks for, holidays and absence left out. */
    public record MonthOfPerson(UUID personId, String name, long minutes, long norm) {}
}
