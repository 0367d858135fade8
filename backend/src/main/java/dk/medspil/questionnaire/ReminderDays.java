package dk.medspil.questionnaire;

import dk.medspil.platform.settings.Setting;
import dk.medspil.platform.settings.Settings;
import dk.medspil.platform.time.Office;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On which day a reminder is due: the same for the log of what was sent and for whoever says how much is still out. */
@Component
public class ReminderDays {

    /** How often anybody is reminded. */
    public static final int MOST = 2;

    private final QuietPeriods quiet;
    private final Settings settings;
    private final Clock clock;

    ReminderDays(QuietPeriods quiet, Settings settings, Clock clock) {
        this.quiet = quiet;
        this.settings = settings;
        this.clock = clock;
    }

    /** When that reminder of an invitation of that day is due, whatever day it is now. */
    LocalDate of(LocalDate invited, int which) {
        return awake(invited.plusDays((long) which * settings.integer(Setting.REMINDER_DAYS)));
    }

    /** The day itself, or the first after the quiet period in which it lies. */
    LocalDate awake(LocalDate day) {
        return LocalDate.ofInstant(
                quiet.after(day.atTime(12, 0).atZone(Office.ZONE).toInstant()), Office.ZONE);
    }

    /**
     * When somebody who was invited on that day and reminded so often is reminded next: today, if it is late.
     *
     * @return empty when no more reminder comes
     */
    public Optional<LocalDate> next(LocalDate invited, int reminders) {
        if (reminders >= MOST) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Office.ZONE);
        LocalDate due = of(invited, reminders + 1);
        return Optional.of(due.isBefore(today) ? today : due);
    }
}
