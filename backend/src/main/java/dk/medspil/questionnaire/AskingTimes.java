package dk.medspil.questionnaire;

import dk.medspil.platform.calendar.BusinessCalendar;
import dk.medspil.platform.settings.Setting;
import dk.medspil.platform.settings.Settings;
import dk.medspil.platform.time.Office;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * From when on somebody may be invited: not in a quiet period, not soon after another questionnaire unless it is the same
 * one and can be joined, and not when the day has had its share of invitations.
 */
@Component
class AskingTimes {

    private final InvitationRows invitations;
    private final QuietPeriods quiet;
    private final BusinessCalendar calendar;
    private final Settings settings;
    private final Clock clock;

    AskingTimes(
            InvitationRows invitations, QuietPeriods quiet, BusinessCalendar calendar, Settings settings, Clock clock) {
        this.invitations = invitations;
        this.quiet = quiet;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /** Now, or the moment at which it is worth looking again. */
    Instant from(FollowUpRows.Row followUp, int wave, PersonAsked person) {
        Instant now = clock.instant();
        Instant awake = quiet.after(now);
        if (awake.isAfter(now)) {
            return awake;
        }
        Instant rested = rested(person, now);
        boolean full = isFull(now);
        if (!rested.isAfter(now) && !full) {
            return now;
        }
        // whoever joins an invitation that is out gets no mail
        if (invitations
                .joinable(followUp.respondent(), wave, followUp.version(), now)
                .isPresent()) {
            return now;
        }
        return quiet.after(
                rested.isAfter(now) ? calendar.nextOpening(rested) : calendar.nextWorkingMorning(tomorrow(now)));
    }

    private Instant rested(PersonAsked person, Instant now) {
        Instant asked = person.at();
        int days = settings.integer(Setting.QUESTIONNAIRE_PAUSE_DAYS);
        return asked == null || days == 0 ? now : asked.plus(Duration.ofDays(days));
    }

    private boolean isFull(Instant now) {
        int most = settings.integer(Setting.INVITATIONS_A_DAY);
        if (most == 0) {
            return false;
        }
        Instant midnight =
                LocalDate.ofInstant(now, Office.ZONE).atStartOfDay(Office.ZONE).toInstant();
        return invitations.countSince(midnight) >= most;
    }

    private static Instant tomorrow(Instant now) {
        return LocalDate.ofInstant(now, Office.ZONE)
                .plusDays(1)
                .atStartOfDay(Office.ZONE)
                .toInstant();
    }
}
