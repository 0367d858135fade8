package dk.medspil.process;

import dk.medspil.notification.Notices;
import dk.medspil.platform.calendar.BusinessCalendar;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.settings.Setting;
import dk.medspil.platform.settings.Settings;
import dk.medspil.platform.time.Office;
import dk.medspil.process.engine.EngineBean;
import dk.medspil.questionnaire.FollowUpId;
import dk.medspil.questionnaire.FollowUpStatus;
import dk.medspil.questionnaire.FollowUpView;
import dk.medspil.questionnaire.FollowUps;
import dk.medspil.questionnaire.Invitation;
import dk.medspil.questionnaire.InvitationStatus;
import dk.medspil.questionnaire.QuietPeriods;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * What the engine asks and orders while a follow-up runs. Methods are named in the model; orders write their outbox rows
 * and domain rows in the engine's transaction. Days are calendar days in Copenhagen unless they are working days.
 */
@EngineBean("followUpTasks")
public class FollowUpTasks {

    private static final int LAST_WAVE = 2;

    private final FollowUps followUps;
    private final Notices notices;
    private final QuietPeriods quiet;
    private final BusinessCalendar calendar;
    private final Settings settings;
    private final Clock clock;

    FollowUpTasks(
            FollowUps followUps,
            Notices notices,
            QuietPeriods quiet,
            BusinessCalendar calendar,
            Settings settings,
            Clock clock) {
        this.followUps = followUps;
        this.notices = notices;
        this.quiet = quiet;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /** So many working days after the closure. */
    public Date inviteAt(DelegateExecution execution) {
        return Date.from(calendar.plusWorkingDays(
                followUp(execution).openedAt(), settings.integer(Setting.INVITE_WORKING_DAYS)));
    }

    public boolean mayInvite(DelegateExecution execution) {
        return followUps.mayInvite(id(execution));
    }

    /** Not in a quiet period, not soon after another questionnaire, and not over the day's share. */
    public boolean mayAskNow(DelegateExecution execution) {
        return followUps
                .mayInviteFrom(id(execution), wave(execution))
                .filter(from -> !from.isAfter(clock.instant()))
                .isPresent();
    }

    /** When it is worth looking again whether the respondent may be asked. */
    public Date nextChanceAt(DelegateExecution execution) {
        return Date.from(followUps.mayInviteFrom(id(execution), wave(execution)).orElseGet(clock::instant));
    }

    public void recordNotAsked(DelegateExecution execution) {
        followUps.markNotAsked(id(execution), clock.instant());
    }

    /** Invites; no mail is sent when the follow-up joins an invitation that is already out. */
    public void sendInvitation(DelegateExecution execution) {
        Instant expires = daysAfter(clock.instant(), settings.integer(Setting.EXPIRY_DAYS));
        followUps
                .invite(id(execution), wave(execution), expires)
                .filter(invitation -> !invitation.joined())
                .ifPresent(invitation -> notices.invitation(id(execution), wave(execution)));
    }

    public Date firstReminderAt(DelegateExecution execution) {
        return Date.from(reminderAt(execution, 1));
    }

    public Date secondReminderAt(DelegateExecution execution) {
        return Date.from(reminderAt(execution, 2));
    }

    private Instant reminderAt(DelegateExecution execution, int which) {
        return reminderAt(invitation(execution).map(Invitation::invitedAt).orElseGet(clock::instant), which);
    }

    /** Never in a quiet period; the second as long after the first as the first was after the invitation. */
    Instant reminderAt(Instant invited, int which) {
        int days = settings.integer(Setting.REMINDER_DAYS);
        Instant first = quiet.after(daysAfter(invited, days));
        if (which == 1) {
            return first;
        }
        Instant plain = daysAfter(invited, 2 * days);
        Instant apart = daysAfter(first, days);
        return quiet.after(apart.isAfter(plain) ? apart : plain);
    }

    /** Of several follow-ups that one invitation serves, only one speaks, and none in a quiet period. */
    public void sendReminder(DelegateExecution execution) {
        Instant now = clock.instant();
        if (followUps.speaksFor(id(execution)) && !quiet.after(now).isAfter(now)) {
            boolean second = !now.isBefore(reminderAt(execution, 2));
            notices.invitationReminder(id(execution), wave(execution), second ? 2 : 1);
            invitation(execution).ifPresent(invitation -> followUps.markReminded(invitation.id(), now));
        }
    }

    public void askForAddress(DelegateExecution execution) {
        notices.addressNeeded(id(execution));
    }

    public Date expiresAt(DelegateExecution execution) {
        return Date.from(invitation(execution).map(Invitation::expiresAt).orElseGet(clock::instant));
    }

    public void expireInvitation(DelegateExecution execution) {
        followUps.markExpired(id(execution), clock.instant());
    }

    /** Whether the respondent could have answered: no mail came back without another that arrived. */
    public boolean delivered(DelegateExecution execution) {
        return followUp(execution).status() != FollowUpStatus.UNDELIVERABLE;
    }

    public boolean anotherWave(DelegateExecution execution) {
        return wave(execution) < LAST_WAVE && settings.flag(Setting.SECOND_WAVE);
    }

    /** The working morning so many months after the closure. */
    public Date nextWaveAt(DelegateExecution execution) {
        Instant months = followUp(execution)
                .openedAt()
                .atZone(Office.ZONE)
                .plusMonths(settings.integer(Setting.SECOND_WAVE_MONTHS))
                .toInstant();
        return Date.from(calendar.nextWorkingMorning(months));
    }

    public void beginNextWave(DelegateExecution execution) {
        execution.setVariable(FollowUpHandling.WAVE, wave(execution) + 1);
    }

    /** Whether any wave brought an answer. */
    public boolean answered(DelegateExecution execution) {
        return IntStream.rangeClosed(1, wave(execution))
                .mapToObj(wave -> followUps.invitation(id(execution), wave))
                .flatMap(Optional::stream)
                .anyMatch(invitation -> invitation.status() == InvitationStatus.ANSWERED);
    }

    private FollowUpView followUp(DelegateExecution execution) {
        return followUps.find(id(execution)).orElseThrow(Refusal::notFound);
    }

    private Optional<Invitation> invitation(DelegateExecution execution) {
        return followUps.invitation(id(execution), wave(execution));
    }

    private static Instant daysAfter(Instant moment, int days) {
        return moment.atZone(Office.ZONE).plusDays(days).toInstant();
    }

    private static FollowUpId id(DelegateExecution execution) {
        return new FollowUpId(UUID.fromString((String) execution.getVariable(FollowUpHandling.FOLLOW_UP_ID)));
    }

    private static int wave(DelegateExecution execution) {
        return (Integer) execution.getVariable(FollowUpHandling.WAVE);
    }
}
