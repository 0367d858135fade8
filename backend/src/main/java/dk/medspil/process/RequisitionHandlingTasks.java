package dk.medspil.process;

import dk.medspil.directory.PersonId;
import dk.medspil.notification.Notices;
import dk.medspil.platform.calendar.BusinessCalendar;
import dk.medspil.platform.settings.Setting;
import dk.medspil.platform.settings.Settings;
import dk.medspil.process.engine.EngineBean;
import dk.medspil.requisition.ClosureKind;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionId;
import dk.medspil.requisition.RequisitionSummary;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/**
 * What the engine asks and orders while a requisition is handled. Methods are named in the model; orders write their
 * outbox rows and domain rows in the engine's transaction. Moments are instants of the office's clock.
 */
@EngineBean("requisitionHandlingTasks")
public class RequisitionHandlingTasks {

    private final RequisitionDesk desk;
    private final Notices notices;
    private final BusinessCalendar calendar;
    private final Settings settings;
    private final Clock clock;

    RequisitionHandlingTasks(
            RequisitionDesk desk, Notices notices, BusinessCalendar calendar, Settings settings, Clock clock) {
        this.desk = desk;
        this.notices = notices;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    public void sendReceipt(DelegateExecution execution) {
        notices.receipt(id(execution));
    }

    /** The receipt's promise; after a reply, as many working days from the reply. */
    public Date firstResponseDue(DelegateExecution execution) {
        return Date.from(screeningDueOf(requisition(execution)));
    }

    public Date screeningDue(DelegateExecution execution) {
        return firstResponseDue(execution);
    }

    private Instant screeningDueOf(RequisitionSummary requisition) {
        return requisition.firstResponseAt() == null
                ? requisition.firstResponseDue()
                : fromNow(Setting.FIRST_RESPONSE_WORKING_DAYS);
    }

    public void escalateScreening(DelegateExecution execution) {
        notices.firstResponseLate(id(execution));
    }

    public void sendAcceptance(DelegateExecution execution) {
        notices.acceptance(id(execution));
    }

    public void sendExpectedStart(DelegateExecution execution) {
        notices.expectedStart(id(execution));
    }

    public @Nullable Date expectedStart(DelegateExecution execution) {
        return date(requisition(execution).expectedStart());
    }

    public void sendQuestion(DelegateExecution execution) {
        notices.question(id(execution));
    }

    public Date questionReminderDue(DelegateExecution execution) {
        return Date.from(fromNow(Setting.QUESTION_REMINDER_WORKING_DAYS));
    }

    public void remindOfQuestion(DelegateExecution execution) {
        notices.questionReminder(id(execution));
    }

    public Date questionLapseDue(DelegateExecution execution) {
        return Date.from(fromNow(Setting.QUESTION_LAPSE_WORKING_DAYS));
    }

    public void lapse(DelegateExecution execution) {
        RequisitionId id = id(execution);
        desk.lapse(id);
        notices.lapsed(id);
    }

    public void sendReferral(DelegateExecution execution) {
        notices.referral(id(execution));
    }

    public void sendDecline(DelegateExecution execution) {
        notices.declined(id(execution));
    }

    /** The case's consultant; nobody yet for what anybody of the office may take. */
    public @Nullable String assignee(DelegateExecution execution) {
        PersonId consultant = requisition(execution).consultant();
        return consultant == null ? null : consultant.toString();
    }

    /** An accepted case finds its consultant as fast as a new one finds its answer. */
    public Date assignmentDue(DelegateExecution execution) {
        return Date.from(fromNow(Setting.FIRST_RESPONSE_WORKING_DAYS));
    }

    public @Nullable Date planDue(DelegateExecution execution) {
        return date(requisition(execution).deadline());
    }

    public @Nullable Date adviceDue(DelegateExecution execution) {
        return date(requisition(execution).deadline());
    }

    public @Nullable Date conclusionDue(DelegateExecution execution) {
        return date(requisition(execution).deadline());
    }

    /** A plan has always a deadline; should one be missing all the same, it is looked at after the nudge's days. */
    public Date deadlineDue(DelegateExecution execution) {
        Instant deadline = requisition(execution).deadline();
        return Date.from(deadline == null ? fromNow(Setting.NUDGE_WORKING_DAYS) : deadline);
    }

    public void escalateDeadline(DelegateExecution execution) {
        notices.deadlineLate(id(execution));
    }

    /**
     * When to look whether anything happens: so many working days after the last activity, or from now when these have
     * gone. The engine counts this anew each time the look is due.
     *
     * @return an ISO 8601 cycle whose first turn is that moment
     */
    public String nudgeDue(DelegateExecution execution) {
        Instant now = clock.instant();
        Instant due = lookAfter(requisition(execution));
        if (!due.isAfter(now)) {
            due = fromNow(Setting.NUDGE_WORKING_DAYS);
        }
        long seconds = Duration.between(now, due).plusMillis(999).toSeconds();
        return "R/PT" + seconds + "S";
    }

    /** Whether anything happened in the last working days of the setting. */
    public boolean adviceHasMoved(DelegateExecution execution) {
        return lookAfter(requisition(execution)).isAfter(clock.instant());
    }

    private Instant lookAfter(RequisitionSummary requisition) {
        return calendar.plusWorkingDays(requisition.lastActivityAt(), settings.integer(Setting.NUDGE_WORKING_DAYS));
    }

    public void nudge(DelegateExecution execution) {
        notices.nudge(id(execution));
    }

    public void sendClosure(DelegateExecution execution) {
        notices.closure(id(execution));
    }

    /** From then on the case can't be taken up again. */
    public Date reopenUntil(DelegateExecution execution) {
        return Date.from(requisition(execution)
                .reopenableUntil(settings.integer(Setting.REOPEN_DAYS))
                .orElseGet(clock::instant));
    }

    /** Whether it ends because it goes on in another case. */
    public boolean isMerged(DelegateExecution execution) {
        return requisition(execution).closure() == ClosureKind.MERGED;
    }

    /** An instance that began before there were mergers comes here with one too. */
    public void confirmWithdrawal(DelegateExecution execution) {
        if (isMerged(execution)) {
            tellOfMerger(execution);
        } else {
            notices.withdrawn(id(execution));
        }
    }

    public void tellOfMerger(DelegateExecution execution) {
        notices.merged(id(execution));
    }

    private Instant fromNow(Setting workingDays) {
        return calendar.plusWorkingDays(clock.instant(), settings.integer(workingDays));
    }

    private RequisitionSummary requisition(DelegateExecution execution) {
        return desk.summary(id(execution));
    }

    static RequisitionId id(DelegateExecution execution) {
        return new RequisitionId(UUID.fromString((String) execution.getVariable(RequisitionHandling.REQUISITION_ID)));
    }

    private static @Nullable Date date(@Nullable Instant moment) {
        return moment == null ? null : Date.from(moment);
    }
}
