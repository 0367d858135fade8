package dk.medspil.process;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medspil.platform.calendar.BusinessCalendar;
import dk.medspil.platform.settings.Setting;
import dk.medspil.platform.settings.SettingsDesk;
import dk.medspil.platform.time.OffsetClock;
import dk.medspil.questionnaire.AnswerContent;
import dk.medspil.questionnaire.AnswerValue;
import dk.medspil.questionnaire.Answers;
import dk.medspil.questionnaire.FollowUpStatus;
import dk.medspil.questionnaire.FollowUpView;
import dk.medspil.questionnaire.FollowUps;
import dk.medspil.questionnaire.Invitation;
import dk.medspil.questionnaire.InvitationStatus;
import dk.medspil.questionnaire.SubjectRef;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionId;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.testing.FreshStart;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What follows the closure of a relevant case, from the wait to each of its ends. */
@MedspilTest
@Import(CaseWork.class)
class FollowUpHandlingTest {

    @Autowired
    CaseWork town;

    @Autowired
    RequisitionHandling handling;

    @Autowired
    RequisitionDesk desk;

    @Autowired
    FollowUps followUps;

    @Autowired
    Answers answers;

    @Autowired
    SettingsDesk settings;

    @Autowired
    Jobs jobs;

    @Autowired
    BusinessCalendar calendar;

    @Autowired
    OffsetClock clock;

    @Autowired
    RuntimeService instances;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void settle() {
        Town.settle(database);
    }

    private SubjectRef subject(RequisitionNumber number) {
        return SubjectRef.requisition(town.summary(number).id().value());
    }

    private FollowUpView followUp(RequisitionNumber number) {
        return followUps.of(subject(number)).orElseThrow();
    }

    private Invitation invited(RequisitionNumber number) {
        moveTo(calendar.plusWorkingDays(clock.instant(), 10));
        return followUps.invitation(followUp(number).id(), 1).orElseThrow();
    }

    private void moveTo(Instant moment) {
        clock.freezeAt(moment);
        jobs.runDue(moment);
    }

    private List<String> mails() {
        return database.sql("SELECT template FROM outbox_mail WHERE template LIKE 'invitation%' ORDER BY seq")
                .query(String.class)
                .list();
    }

    private long running() {
        return instances
                .createProcessInstanceQuery()
                .processDefinitionKey("follow-up")
                .count();
    }

    /** Settings are remembered for seconds, longer than a test takes. */
    @AfterEach
    void oneWaveAgain() {
        settings.change(Setting.SECOND_WAVE, "false", "We ask once", Town.KAREN.value());
    }

    @Test
    void aRelevantCaseIsAskedAfterTenWorkingDaysAndItsAnswerEndsIt() {
        RequisitionNumber number = town.closed();
        assertThat(followUp(number).status()).isEqualTo(FollowUpStatus.WAITING);
        assertThat(followUp(number).questionKeys()).contains("new-methods", "cooperation");
        assertThat(mails()).isEmpty();

        Invitation invitation = invited(number);
        assertThat(mails()).containsExactly("invitation");

        answers.submit(
                invitation.id(),
                AnswerContent.of(Map.of("new-methods", AnswerValue.YES), null, false),
                clock.instant());

        assertThat(followUp(number).status()).isEqualTo(FollowUpStatus.ANSWERED);
        assertThat(running()).isZero();
    }

    @Test
    void twoRemindersAWeekApartAndThenItExpires() {
        RequisitionNumber number = town.closed();
        Instant invited = invited(number).invitedAt();

        moveTo(invited.plus(Duration.ofDays(7)));
        moveTo(invited.plus(Duration.ofDays(14)));
        assertThat(mails()).containsExactly("invitation", "invitation-reminder", "invitation-reminder");

        moveTo(invited.plus(Duration.ofDays(43)));
        assertThat(followUp(number).status()).isEqualTo(FollowUpStatus.EXPIRED);
        assertThat(running()).isZero();
    }

    @Test
    void aMailThatCameBackIsToldToAPersonAndTheFollowUpWaitsOn() {
        RequisitionNumber number = town.closed();
        Invitation invitation = invited(number);

        followUps.markBounced(invitation.id(), clock.instant());

        assertThat(running()).isEqualTo(1);
        assertThat(database.sql("SELECT count(*) FROM outbox_mail WHERE template = 'address-needed'")
                        .query(Long.class)
                        .single())
                .isPositive();

        moveTo(invitation.invitedAt().plus(Duration.ofDays(43)));
        assertThat(followUp(number).status()).isEqualTo(FollowUpStatus.UNDELIVERABLE);
        assertThat(running()).isZero();
    }

    @Test
    void reopeningCancelsAFollowUpAndTheNextClosureOpensAnother() {
        RequisitionNumber number = town.closed();

        handling.reopen(number, "Der kom mere", Town.AMINA);

        assertThat(followUps.of(subject(number))).isEmpty();
        assertThat(running()).isZero();

        handling.plan(number, town.open(number).taskId(), new PlanForm("Et møde til", null), Town.AMINA);
        handling.finishAdvice(number, town.open(number).taskId(), "Holdt", Town.AMINA);
        handling.conclude(number, town.open(number).taskId(), town.conclusion(), Town.AMINA);
        assertThat(followUp(number).status()).isEqualTo(FollowUpStatus.WAITING);
        assertThat(running()).isEqualTo(1);
    }

    @Test
    void whatIsRelevantOnlyByALaterWordIsAskedAboutToo() {
        RequisitionNumber number = town.closed();
        RequisitionId id = town.summary(number).id();
        desk.relevance(id).forEach(row -> decide(id, row.criterion(), false));
        assertThat(followUps.of(subject(number))).isEmpty();
        assertThat(running()).isZero();

        decide(id, "S13", true);
        assertThat(followUp(number).status()).isEqualTo(FollowUpStatus.WAITING);
        assertThat(followUp(number).questionKeys()).containsExactly("new-methods");

        decide(id, "S14", true);
        assertThat(followUp(number).questionKeys()).containsExactlyInAnyOrder("new-methods", "cooperation");
        assertThat(running()).isEqualTo(1);
        assertThat(invited(number).status()).isEqualTo(InvitationStatus.INVITED);
    }

    private void decide(RequisitionId id, String criterion, boolean relevant) {
        desk.decideRelevance(id, criterion, relevant, "Set igen af lederen", Town.MIKKEL);
    }

    @Test
    void aCaseWithoutAdviceIsNotFollowedUp() {
        RequisitionNumber number = town.received();
        town.screenOnly(number, ScreeningDecision.DECLINE);

        assertThat(followUps.of(subject(number))).isEmpty();
        assertThat(running()).isZero();
    }

    @Test
    void aSecondWaveComesMonthsLaterWhenTheSettingSaysSo() {
        settings.change(Setting.SECOND_WAVE, "true", "We ask again", Town.KAREN.value());
        RequisitionNumber number = town.closed();
        Instant invited = invited(number).invitedAt();
        moveTo(invited.plus(Duration.ofDays(43)));

        moveTo(FreshStart.MONDAY_MORNING.plus(Duration.ofDays(190)));

        assertThat(followUp(number).wave()).isEqualTo(2);
        assertThat(followUps.invitation(followUp(number).id(), 2)).isPresent();
    }
}
