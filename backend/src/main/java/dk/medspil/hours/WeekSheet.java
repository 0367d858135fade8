package dk.medspil.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's hours of a week, Monday to Sunday in Copenhagen; all times in whole minutes.
 *
 * @param rows what time was spent on this week or in the two before it, in the programme's order
 * @param norm what the person's post asks for, holidays and absence left out
 */
public record WeekSheet(
        UUID personId,
        String person,
        LocalDate monday,
        List<SheetDay> days,
        List<SheetRow> rows,
        int minutes,
        int norm) {

    /**
     * A day of it.
     *
     * @param off why it asks for nothing; absent on a day that does
     * @param holiday which closed day, as the calendar words it: {@code EASTER_MONDAY}
     * @param closed whether its month takes no more hours
     * @param ahead whether it has not come
     */
    public record SheetDay(
            LocalDate day,
            int minutes,
            int norm,
            @Nullable DayOffReason off,
            @Nullable String holiday,
            boolean closed,
            boolean ahead) {}

    /** Why a day asks for nothing. */
    public enum DayOffReason {
        WEEKEND,
        HOLIDAY,
        AWAY
    }

    /**
     * A row of it.
     *
     * @param minutes of the seven days
     * @param lines what was entered, corrections too, oldest first
     */
    public record SheetRow(WorkName work, List<Integer> minutes, List<SheetLine> lines) {}

    /** @param by who entered it, if it was somebody else */
    public record SheetLine(
            UUID id,
            LocalDate day,
            int minutes,
            @Nullable String note,
            Instant at,
            @Nullable String by) {}
}
