package dk.medspil.hours;

import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.Post;
import dk.medspil.directory.Posts;
import dk.medspil.hours.WeekSheet.DayOffReason;
import dk.medspil.platform.calendar.BusinessCalendar;
import dk.medspil.platform.calendar.ClosedDay;
import dk.medspil.platform.settings.Setting;
import dk.medspil.platform.settings.Settings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * How much of a day a person's post asks for, or asked for at that time. A year of a full-time post has {@link Setting#HOURS_PER_FTE_YEAR} hours
 * over 52 weeks of five days; days on which the office is closed or the person away ask for nothing.
 */
@Lazy
@Component
class Norm {

    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);
    private static final BigDecimal WORKING_DAYS_OF_A_YEAR = BigDecimal.valueOf(52 * 5L);

    private final Directory directory;
    private final Posts posts;
    private final BusinessCalendar calendar;
    private final Settings settings;

    Norm(Directory directory, Posts posts, BusinessCalendar calendar, Settings settings) {
        this.directory = directory;
        this.posts = posts;
        this.calendar = calendar;
        this.settings = settings;
    }

    /** What each person's post asked for, day by day. */
    Map<PersonId, Post> posts(Collection<PersonId> people) {
        return posts.of(people);
    }

    Post post(PersonId person) {
        return posts.of(person);
    }

    /** Whole minutes that a post asks for on a working day. */
    int minutesOn(LocalDate day, Post post) {
        return minutesOfADay(post.on(day), settings.integer(Setting.HOURS_PER_FTE_YEAR));
    }

    static int minutesOfADay(BigDecimal fte, int hoursPerFteYear) {
        return fte.multiply(BigDecimal.valueOf(hoursPerFteYear))
                .multiply(MINUTES_PER_HOUR)
                .divide(WORKING_DAYS_OF_A_YEAR, 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /** The days of the period on which a person needs not work, with the reason; away only if it would be a working day. */
    Map<LocalDate, DayOffReason> daysOff(PersonId person, LocalDate from, LocalDate to) {
        return daysOff(directory.absentDays(List.of(person), from, to).getOrDefault(person, Set.of()), from, to);
    }

    Map<LocalDate, DayOffReason> daysOff(Set<LocalDate> away, LocalDate from, LocalDate to) {
        Map<LocalDate, DayOffReason> off = new HashMap<>();
        from.datesUntil(to.plusDays(1)).forEach(day -> {
            if (!calendar.isWorkingDay(day)) {
                boolean weekend = day.getDayOfWeek().getValue() > 5;
                off.put(day, weekend ? DayOffReason.WEEKEND : DayOffReason.HOLIDAY);
            } else if (away.contains(day)) {
                off.put(day, DayOffReason.AWAY);
            }
        });
        return off;
    }

    /** The closed days between two days, each as the calendar words it: {@code EASTER_MONDAY}. */
    Map<LocalDate, String> holidays(LocalDate from, LocalDate to) {
        Map<LocalDate, String> names = new HashMap<>();
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            for (ClosedDay day : calendar.closedDays(year)) {
                names.put(day.day(), day.key());
            }
        }
        return names;
    }
}
