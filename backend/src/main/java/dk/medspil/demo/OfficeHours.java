package dk.medspil.demo;

import dk.medspil.platform.calendar.BusinessCalendar;
import dk.medspil.platform.time.Office;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;

/** When people of the demo year get round to things. */
@DemoComponent
class OfficeHours {

    private static final LocalTime FIRST = LocalTime.of(9, 5);
    private static final int MINUTES = 6 * 60 + 45;

    private final BusinessCalendar calendar;

    OfficeHours(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    /** Some time on the working day that lies so many working days later, but later than {@code from}. */
    Instant later(Instant from, int workingDays, Random chance) {
        LocalDate day = LocalDate.ofInstant(calendar.plusWorkingDays(from, workingDays), Office.ZONE);
        Instant moment = at(day, chance);
        while (!moment.isAfter(from)) {
            day = nextWorkingDay(day);
            moment = at(day, chance);
        }
        return moment;
    }

    private static Instant at(LocalDate day, Random chance) {
        return day.atTime(FIRST.plusMinutes(chance.nextInt(MINUTES)))
                .atZone(Office.ZONE)
                .toInstant();
    }

    private LocalDate nextWorkingDay(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!calendar.isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }
}
