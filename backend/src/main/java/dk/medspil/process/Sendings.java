package dk.medspil.process;

import dk.medspil.audit.AuditLog;
import dk.medspil.directory.PeopleDesk;
import dk.medspil.directory.PersonId;
import dk.medspil.notification.Notices;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.settings.Setting;
import dk.medspil.platform.settings.Settings;
import dk.medspil.platform.time.Office;
import dk.medspil.questionnaire.AnswerContent;
import dk.medspil.questionnaire.AnswerPage;
import dk.medspil.questionnaire.Answers;
import dk.medspil.questionnaire.FollowUpId;
import dk.medspil.questionnaire.FollowUpView;
import dk.medspil.questionnaire.FollowUps;
import dk.medspil.questionnaire.Invitation;
import dk.medspil.questionnaire.InvitationStatus;
import dk.medspil.questionnaire.QuietPeriod;
import dk.medspil.questionnaire.QuietPeriodAdded;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk from which a person helps a follow-up along: sends it again, to another address, or asks by telephone. */
@Service
@Transactional
public class Sendings {

    static final String FIRST_REMINDER = "BoundaryEvent_FirstReminderDue";
    static final String SECOND_REMINDER = "BoundaryEvent_SecondReminderDue";
    private static final String EXPIRY = "BoundaryEvent_ResponseOverdue";

    private final FollowUps followUps;
    private final FollowUpTasks tasks;
    private final Answers answers;
    private final PeopleDesk people;
    private final Notices notices;
    private final EngineRoom engine;
    private final AuditLog audit;
    private final Settings settings;
    private final Clock clock;

    Sendings(
            FollowUps followUps,
            FollowUpTasks tasks,
            Answers answers,
            PeopleDesk people,
            Notices notices,
            EngineRoom engine,
            AuditLog audit,
            Settings settings,
            Clock clock) {
        this.followUps = followUps;
        this.tasks = tasks;
        this.answers = answers;
        this.people = people;
        this.notices = notices;
        this.engine = engine;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Sends the invitation once more to the same address.
     *
     * @throws Refusal 404; 409 when nothing is out that could be answered
     */
    public void sendAgain(FollowUpId id, PersonId by) {
        FollowUpView followUp = followUp(id);
        Invitation invitation = invitation(followUp);
        if (invitation.status() != InvitationStatus.INVITED || !clock.instant().isBefore(invitation.expiresAt())) {
            throw Refusal.conflict("invitation-not-out");
        }
        notices.invitation(id, followUp.wave());
        record("INVITATION_SENT_AGAIN", invitation, by);
    }

    /**
     * Corrects the respondent's address. An invitation that had come back goes out anew, with a new link and the whole
     * time to answer; one that is out is sent there too.
     *
     * @throws Refusal 404; 403 for one of the staff; 422 when another person has the address
     */
    public void replaceAddress(FollowUpId id, String email, String reason, PersonId by) {
        FollowUpView followUp = followUp(id);
        people.correctAddress(followUp.respondent(), email, reason, by.value());
        Invitation invitation = followUp.invitation();
        if (invitation == null || !clock.instant().isBefore(invitation.expiresAt())) {
            return;
        }
        if (invitation.status() == InvitationStatus.UNDELIVERABLE) {
            sendAnew(id, followUp, invitation);
            record("INVITATION_SENT_ANEW", invitation, by);
        } else if (invitation.status() == InvitationStatus.INVITED) {
            notices.invitation(id, followUp.wave());
            record("INVITATION_SENT_AGAIN", invitation, by);
        }
    }

    private void sendAnew(FollowUpId id, FollowUpView followUp, Invitation invitation) {
        Instant now = clock.instant();
        Instant expires = now.atZone(Office.ZONE)
                .plusDays(settings.integer(Setting.EXPIRY_DAYS))
                .toInstant();
        for (FollowUpId again : followUps.sendAnew(invitation.id(), expires)) {
            if (!engine.moveTimer(again.toString(), EXPIRY, expires)) {
                throw Refusal.conflict("follow-up-over");
            }
            for (String reminder : List.of(FIRST_REMINDER, SECOND_REMINDER)) {
                engine.moveTimer(again.toString(), reminder, tasks.reminderAt(now, which(reminder)));
            }
        }
        notices.invitation(id, followUp.wave());
    }

    /** What is asked by telephone. @throws Refusal 404 when there is no invitation */
    public AnswerPage interview(FollowUpId id, PersonId by, Locale locale) {
        return answers.interview(invitation(followUp(id)).id(), by, locale);
    }

    /** Enters what was answered by telephone, see {@link Answers#enterByTelephone}. */
    public Instant enterByTelephone(FollowUpId id, AnswerContent content, String phone, PersonId by) {
        return answers.enterByTelephone(invitation(followUp(id)).id(), content, phone, by);
    }

    /** Reminders that would come in the quiet days wait until these are over. */
    @EventListener
    void quiet(QuietPeriodAdded event) {
        QuietPeriod period = event.period();
        Instant from = period.from().atStartOfDay(Office.ZONE).toInstant();
        Instant until = period.to().plusDays(1).atStartOfDay(Office.ZONE).toInstant();
        for (String reminder : List.of(FIRST_REMINDER, SECOND_REMINDER)) {
            for (String followUp : engine.dueWithin(reminder, from, until)) {
                FollowUpView view = followUp(new FollowUpId(UUID.fromString(followUp)));
                Invitation invitation = view.invitation();
                if (invitation != null) {
                    engine.moveTimer(followUp, reminder, tasks.reminderAt(invitation.invitedAt(), which(reminder)));
                }
            }
        }
    }

    private static int which(String reminder) {
        return reminder.equals(FIRST_REMINDER) ? 1 : 2;
    }

    private void record(String action, Invitation invitation, PersonId by) {
        audit.record(action, "INVITATION", invitation.id().value(), by.value(), Map.of());
    }

    private FollowUpView followUp(FollowUpId id) {
        return followUps.find(id).orElseThrow(Refusal::notFound);
    }

    private static Invitation invitation(FollowUpView followUp) {
        Invitation invitation = followUp.invitation();
        if (invitation == null) {
            throw Refusal.conflict("not-invited-yet");
        }
        return invitation;
    }
}
