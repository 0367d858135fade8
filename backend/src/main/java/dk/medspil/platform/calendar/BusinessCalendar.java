package dk.medspil.platform.calendar;

import dk.medspil.platform.settings.Setting;
import dk.medspil.platform.settings.Settings;
import dk.medspil.platform.time.Office;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The office's days and hours, in Europe/Copenhagen. A working day is Monday to Friday without Danish public holidays,
 * and by setting without 24 and 31 December and 5 June. Business hours are set too, default 9–16: the opening belongs
 * to them, the closing doesn't.
 */
@Component
public class BusinessCalendar {

    private final Settings settings;
    private final DanishHolidays holidays = new DanishHolidays();

    public BusinessCalendar(Settings settings) {
        this.settings = settings;
    }

    public boolean isWorkingDay(LocalDate day) {
        return isWeekday(day) && !isClosed(day);
    }

    /** The office's closed days of that year besides weekends, oldest first. */
    public List<ClosedDay> closedDays(int year) {
        List<ClosedDay> days = new ArrayList<>(holidays.of(year));
        addIfSet(days, Setting.CLOSED_5_JUN, LocalDate.of(year, Month.JUNE, 5), "Grundlovsdag");
        addIfSet(days, Setting.CLOSED_24_DEC, LocalDate.of(year, Month.DECEMBER, 24), "Juleaften");
        addIfSet(days, Setting.CLOSED_31_DEC, LocalDate.of(year, Month.DECEMBER, 31), "Nytårsaften");
        days.sort(Comparator.comparing(ClosedDay::day));
        return List.copyOf(days);
    }

    /** The deadline that many working days on; see {@link #deadline}. */
    public Instant plusWorkingDays(Instant from, int days) {
        return deadline(from, days).due();
    }

    /**
     * The deadline at the same time of day that many working days later. What arrives outside business hours counts
     * from the next opening.
     *
     * @param workingDays not negative
     */
    public Deadline deadline(Instant from, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("a deadline lies ahead");
        }
        Instant begin = nextOpening(from);
        ZonedDateTime start = begin.atZone(Office.ZONE);
        List<LocalDate> skipped = new ArrayList<>();
        LocalDate day = start.toLocalDate();
        for (int counted = 0; counted < workingDays; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                counted++;
            } else if (isWeekday(day)) {
                skipped.add(day);
            }
        }
        Instant due = ZonedDateTime.of(day, start.toLocalTime(), Office.ZONE).toInstant();
        return new Deadline(due, begin, workingDays, skipped);
    }

    /**
     * How many working days lie between: the days after the one on which {@code a} begins to count, up to the day of
     * {@code b}. Negative when {@code b} is earlier. It undoes {@link #plusWorkingDays}.
     */
    public long workingDaysBetween(Instant a, Instant b) {
        if (b.isBefore(a)) {
            return -workingDaysBetween(b, a);
        }
        LocalDate last = b.atZone(Office.ZONE).toLocalDate();
        long days = 0;
        for (LocalDate day = nextOpening(a).atZone(Office.ZONE).toLocalDate().plusDays(1);
                !day.isAfter(last);
                day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                days++;
            }
        }
        return days;
    }

    /** Whole minutes of business hours between the two; negative when {@code b} is earlier. */
    public long businessMinutes(Instant a, Instant b) {
        if (b.isBefore(a)) {
            return -businessMinutes(b, a);
        }
        Duration sum = Duration.ZERO;
        LocalDate last = b.atZone(Office.ZONE).toLocalDate();
        for (LocalDate day = a.atZone(Office.ZONE).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                Instant from = later(a, at(day, opening()));
                Instant to = earlier(b, at(day, closing()));
                if (from.isBefore(to)) {
                    sum = sum.plus(Duration.between(from, to));
                }
            }
        }
        return sum.toMinutes();
    }

    /** The moment itself if the office is open, else when it opens next. */
    public Instant nextOpening(Instant from) {
        ZonedDateTime local = from.atZone(Office.ZONE);
        LocalDate day = local.toLocalDate();
        if (isWorkingDay(day) && local.toLocalTime().isBefore(closing())) {
            return later(from, at(day, opening()));
        }
        return at(nextWorkingDay(day), opening());
    }

    /** The first morning, at opening time, that isn't before the moment. */
    public Instant nextWorkingMorning(Instant from) {
        LocalDate day = from.atZone(Office.ZONE).toLocalDate();
        if (isWorkingDay(day) && !at(day, opening()).isBefore(from)) {
            return at(day, opening());
        }
        return at(nextWorkingDay(day), opening());
    }

    private LocalDate nextWorkingDay(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private boolean isClosed(LocalDate day) {
        return holidays.contains(day)
                || isOn(day, Month.JUNE, 5, Setting.CLOSED_5_JUN)
                || isOn(day, Month.DECEMBER, 24, Setting.CLOSED_24_DEC)
                || isOn(day, Month.DECEMBER, 31, Setting.CLOSED_31_DEC);
    }

    private boolean isOn(LocalDate day, Month month, int ofMonth, Setting setting) {
        return day.getMonth() == month && day.getDayOfMonth() == ofMonth && settings.flag(setting);
    }

    private void addIfSet(List<ClosedDay> days, Setting setting, LocalDate day, String name) {
        if (settings.flag(setting)
                && days.stream().noneMatch(known -> known.day().equals(day))) {
            days.add(new ClosedDay(day, setting.name(), name));
        }
    }

    private LocalTime opening() {
        return LocalTime.of(settings.integer(Setting.OPENING_HOUR), 0);
    }

    private LocalTime closing() {
        return LocalTime.of(settings.integer(Setting.CLOSING_HOUR), 0);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, Office.ZONE).toInstant();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
