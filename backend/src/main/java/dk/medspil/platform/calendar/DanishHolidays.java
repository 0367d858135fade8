package dk.medspil.platform.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The public holidays of Denmark, with Store Bededag until 2023, the last year it was one. Counted once a year. */
final class DanishHolidays {

    private static final Locale DANISH = new Locale("da", "DK");

    private final Map<Integer, List<ClosedDay>> byYear = new ConcurrentHashMap<>();
    private final Map<Integer, Set<LocalDate>> daysByYear = new ConcurrentHashMap<>();

    boolean contains(LocalDate day) {
        return daysByYear
                .computeIfAbsent(
                        day.getYear(),
                        year -> of(year).stream().map(ClosedDay::day).collect(Collectors.toUnmodifiableSet()))
                .contains(day);
    }

    /** That year's, oldest first. */
    List<ClosedDay> of(int year) {
        return byYear.computeIfAbsent(year, this::count);
    }

    private List<ClosedDay> count(int year) {
        // the library keeps its calendar; at the first question, for a start asks none
        HolidayManager source = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.DENMARK));
        return source.getHolidays(Year.of(year)).stream()
                .map(DanishHolidays::closedDay)
                .sorted(Comparator.comparing(ClosedDay::day))
                .toList();
    }

    /** The library writes «christian.EASTER_MONDAY» or «NEW_YEAR». */
    private static ClosedDay closedDay(Holiday holiday) {
        String key = holiday.getPropertiesKey();
        return new ClosedDay(
                holiday.getDate(), key.substring(key.lastIndexOf('.') + 1), holiday.getDescription(DANISH));
    }
}
