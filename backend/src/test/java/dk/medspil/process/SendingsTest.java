package dk.medspil.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medspil.directory.Directory;
import dk.medspil.platform.calendar.BusinessCalendar;
import dk.medspil.platform.problem.Languages;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.settings.Setting;
import dk.medspil.platform.settings.SettingsDesk;
import dk.medspil.platform.time.OffsetClock;
import dk.medspil.questionnaire.AnswerContent;
import dk.medspil.questionnaire.AnswerPage;
import dk.medspil.questionnaire.AnswerValue;
import dk.medspil.questionnaire.Answers;
import dk.medspil.questionnaire.FollowUpId;
import dk.medspil.questionnaire.FollowUpLine;
import dk.medspil.questionnaire.FollowUpLog;
import dk.medspil.questionnaire.FollowUpStatus;
import dk.medspil.questionnaire.FollowUpView;
import dk.medspil.questionnaire.FollowUpWanted;
import dk.medspil.questionnaire.FollowUps;
import dk.medspil.questionnaire.Invitation;
import dk.medspil.questionnaire.InvitationStatus;
import dk.medspil.questionnaire.QuietPeriods;
import dk.medspil.questionnaire.SubjectRef;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.testing.FreshStart;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** When questionnaires go out, and what a person does when they don't arrive. */
@MedspilTest
@Import(CaseWork.class)
class SendingsTest {

    @Autowired
    CaseWork town;

    @Autowired
    Sendings sendings;

    @Autowired
    FollowUps followUps;

    @Autowired
    FollowUpLog log;

    @Autowired
    Answers answers;

    @Autowired
    QuietPeriods quiet;

    @Autowired
    SettingsDesk settings;

    @Autowired
    Directory directory;

    @Autowired
    BusinessCalendar calendar;

    @Autowired
    Jobs jobs;

    @Autowired
    OffsetClock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RuntimeService instances;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void settle() {
        Town.settle(database);
    }

    /** Settings are remembered for seconds, longer than a test takes. */
    @AfterEach
    void asItWas() {
        settings.change(Setting.INVITATIONS_A_DAY, "0", "As many as there are", Town.KAREN.value());
        quiet.all().forEach(period -> quiet.remove(period.id(), Town.MIKKEL));
    }

    private FollowUpView followUp(RequisitionNumber number) {
        return followUps.of(town.subject(number)).orElseThrow();
    }

    private Invitation invitation(RequisitionNumber number) {
        return Objects.requireNonNull(followUp(number).invitation());
    }

    private FollowUpView course() {
        SubjectRef subject = new SubjectRef("evening", UUID.randomUUID());
        transaction.executeWithoutResult(nothing -> events.publishEvent(new FollowUpWanted(
                subject, "course-follow-up", Town.LISE, Set.of("rights-knowledge"), clock.instant())));
        return followUps.of(subject).orElseThrow();
    }

    private FollowUpView now(FollowUpView before) {
        return followUps.find(before.id()).orElseThrow();
    }

    private void moveTo(Instant moment) {
        clock.freezeAt(moment);
        jobs.runDue(moment);
    }

    private void tenWorkingDaysOn() {
        moveTo(calendar.plusWorkingDays(clock.instant(), 10));
    }

    private List<String> mailsTo(String address) {
        return database.sql("select template from outbox_mail where address = :address"
                        + " and template like 'invitation%' order by seq")
                .param("address", address)
                .query(String.class)
                .list();
    }

    private long running() {
        return instances
                .createProcessInstanceQuery()
                .processDefinitionKey("follow-up")
                .count();
    }

    private static AnswerContent yes() {
        return AnswerContent.of(Map.of("new-methods", AnswerValue.YES), null, false);
    }

    @Test
    void nobodyIsInvitedInAQuietPeriodButOnTheMorningAfterIt() {
        RequisitionNumber number = town.closed();
        LocalDate due = LocalDate.of(2010, 3, 15);
        quiet.add(due, due.plusDays(6), "Vinterferie", Town.MIKKEL);

        tenWorkingDaysOn();
        assertThat(followUp(number).status()).isEqualTo(FollowUpStatus.WAITING);

        moveTo(Instant.parse("2010-03-22T07:59:00Z"));
        assertThat(followUp(number).status()).isEqualTo(FollowUpStatus.WAITING);
        moveTo(Instant.parse("2010-03-22T08:00:00Z"));
        assertThat(followUp(number).status()).isEqualTo(FollowUpStatus.INVITED);
    }

    @Test
    void remindersThatWereDueInAQuietPeriodComeAfterItAndAWeekApart() {
        RequisitionNumber number = town.closed();
        tenWorkingDaysOn();
        Invitation invitation = invitation(number);
        LocalDate firstReminder = LocalDate.of(2010, 3, 22);

        quiet.add(firstReminder.minusDays(1), firstReminder.plusDays(10), "Påske", Town.MIKKEL);
        moveTo(invitation.invitedAt().plus(Duration.ofDays(15)));
        assertThat(mailsTo("lise@sundhed.example")).containsExactly("invitation");

        // 2 April is Good Friday, 5 April Easter Monday
        moveTo(Instant.parse("2010-04-06T07:00:00Z"));
        assertThat(mailsTo("lise@sundhed.example")).containsExactly("invitation", "invitation-reminder");
        moveTo(Instant.parse("2010-04-13T07:00:00Z"));
        assertThat(mailsTo("lise@sundhed.example"))
                .containsExactly("invitation", "invitation-reminder", "invitation-reminder");
        assertThat(log.page(null, null, null, 10)).singleElement().satisfies(line -> assertThat(line.reminders())
                .isEqualTo(2));
    }

    @Test
    void whoWasAskedLatelyIsAskedSomethingElseOnlyAfterAPause() {
        RequisitionNumber number = town.closed();
        clock.advance(Duration.ofDays(3));
        FollowUpView course = course();
        Instant due = calendar.plusWorkingDays(clock.instant(), 10);
        moveTo(calendar.plusWorkingDays(FreshStart.MONDAY_MORNING, 10));
        moveTo(due);

        assertThat(followUp(number).status()).isEqualTo(FollowUpStatus.INVITED);
        assertThat(now(course).status()).isEqualTo(FollowUpStatus.WAITING);

        moveTo(invitation(number).invitedAt().plus(Duration.ofDays(14)));
        assertThat(now(course).status()).isEqualTo(FollowUpStatus.INVITED);
    }

    @Test
    void twoCasesOfOnePersonShareAnInvitationWithoutAPause() {
        RequisitionNumber first = town.closed();
        clock.advance(Duration.ofDays(3));
        RequisitionNumber second = town.closed();
        moveTo(calendar.plusWorkingDays(clock.instant(), 10));

        assertThat(followUp(first).status()).isEqualTo(FollowUpStatus.INVITED);
        assertThat(invitation(second).id()).isEqualTo(invitation(first).id());
        assertThat(mailsTo("lise@sundhed.example")).containsExactly("invitation");
    }

    @Test
    void aDayHasItsShareOfInvitationsAndTheRestComesTheNextMorning() {
        settings.change(Setting.INVITATIONS_A_DAY, "1", "One", Town.KAREN.value());
        FollowUpView lises = course();
        SubjectRef subject = new SubjectRef("evening", UUID.randomUUID());
        transaction.executeWithoutResult(nothing -> events.publishEvent(
                new FollowUpWanted(subject, "course-follow-up", Town.FADUMO, Set.of("influence"), clock.instant())));
        FollowUpView fadumos = followUps.of(subject).orElseThrow();

        tenWorkingDaysOn();
        assertThat(List.of(now(lises).status(), now(fadumos).status()))
                .containsExactlyInAnyOrder(FollowUpStatus.INVITED, FollowUpStatus.WAITING);

        moveTo(Instant.parse("2010-03-16T08:00:00Z"));
        assertThat(now(lises).status()).isEqualTo(FollowUpStatus.INVITED);
        assertThat(now(fadumos).status()).isEqualTo(FollowUpStatus.INVITED);
    }

    @Test
    void aWrongAddressIsReplacedAndTheQuestionsGoOutAnewWithTheWholeTime() {
        RequisitionNumber number = town.closed();
        tenWorkingDaysOn();
        FollowUpId id = followUp(number).id();
        Invitation returned = invitation(number);
        clock.advance(Duration.ofDays(10));
        followUps.markBounced(returned.id(), clock.instant());

        sendings.replaceAddress(id, "lise.winther@ny.example", "Ringede til hende", Town.MIKKEL);

        FollowUpView again = followUp(number);
        assertThat(again.status()).isEqualTo(FollowUpStatus.INVITED);
        assertThat(invitation(number).generation()).isEqualTo(returned.generation() + 1);
        assertThat(mailsTo("lise.winther@ny.example")).containsExactly("invitation");
        assertThat(directory.person(Town.LISE).orElseThrow().email()).isEqualTo("lise.winther@ny.example");
        assertThat(database.sql("select action from audit_entry where by_id = :by")
                        .param("by", Town.MIKKEL.value())
                        .query(String.class)
                        .list())
                .contains("PERSON_CHANGED", "INVITATION_SENT_ANEW");
        moveTo(returned.expiresAt().plusSeconds(60));
        assertThat(followUp(number).status()).isEqualTo(FollowUpStatus.INVITED);
        moveTo(invitation(number).expiresAt());
        assertThat(followUp(number).status()).isEqualTo(FollowUpStatus.EXPIRED);
        assertThat(running()).isZero();
    }

    @Test
    void theAddressOfOneOfTheStaffIsNotMendedHere() {
        FollowUpId id = followUps
                .open(SubjectRef.requisition(UUID.randomUUID()), Town.AMINA, Set.of("efforts"), clock.instant())
                .orElseThrow();

        assertThatThrownBy(() -> sendings.replaceAddress(id, "amina@andet.example", "Nyt", Town.MIKKEL))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo("address-of-staff"));
    }

    @Test
    void anInvitationIsSentAgainOnlyWhileItCanBeAnswered() {
        RequisitionNumber number = town.closed();
        FollowUpId id = followUp(number).id();
        assertThatThrownBy(() -> sendings.sendAgain(id, Town.MIKKEL))
                .satisfies(refused -> assertThat(((Refusal) refused).slug()).isEqualTo("not-invited-yet"));
        tenWorkingDaysOn();

        sendings.sendAgain(id, Town.MIKKEL);

        assertThat(mailsTo("lise@sundhed.example")).containsExactly("invitation", "invitation");
        answers.submit(invitation(number).id(), yes(), clock.instant());
        assertThatThrownBy(() -> sendings.sendAgain(id, Town.MIKKEL))
                .satisfies(refused -> assertThat(((Refusal) refused).slug()).isEqualTo("invitation-not-out"));
    }

    @Test
    void aTelephoneAnswerIsMarkedSoAndEndsTheFollowUpAsAnyOther() {
        RequisitionNumber number = town.closed();
        tenWorkingDaysOn();
        FollowUpView followUp = followUp(number);
        Invitation invitation = invitation(number);
        answers.save(invitation.id(), AnswerContent.of(Map.of("new-methods", AnswerValue.NO), "Privat", false));
        AnswerPage page = sendings.interview(followUp.id(), Town.MIKKEL, Languages.DANISH);
        assertThat(page.questions()).isNotEmpty();
        assertThat(page.content()).isEqualTo(AnswerContent.empty());

        sendings.enterByTelephone(followUp.id(), yes(), "33 66 00 00", Town.MIKKEL);

        assertThat(running()).isZero();
        assertThat(followUps.invitation(invitation.id()).orElseThrow()).satisfies(now -> {
            assertThat(now.status()).isEqualTo(InvitationStatus.ANSWERED);
            assertThat(now.deliveredAt()).isNotNull();
            assertThat(now.openedAt()).isNotNull();
        });
        assertThat(database.sql("select phone || ' ' || entered_by from response")
                        .query(String.class)
                        .single())
                .isEqualTo("33 66 00 00 " + Town.MIKKEL.value());
        assertThat(log.page(FollowUpLine.State.ANSWERED, null, null, 10))
                .singleElement()
                .satisfies(line -> assertThat(line.byTelephone()).isTrue());
        assertThatThrownBy(() -> sendings.enterByTelephone(followUp.id(), yes(), "33 66 00 00", Town.MIKKEL))
                .satisfies(refused -> assertThat(((Refusal) refused).slug()).isEqualTo("already-answered"));
    }

    @Test
    void theLogTellsWhereEachStandsPageByPageAndWhatIsDueNext() {
        RequisitionNumber number = town.closed();
        clock.advance(Duration.ofMinutes(1));
        FollowUpView course = course();

        assertThat(log.counts()).containsEntry(FollowUpLine.State.WAITING, 2L);
        assertThat(log.ahead())
                .filteredOn(day -> day.invitations() > 0)
                .singleElement()
                .satisfies(day -> {
                    assertThat(day.day()).isEqualTo(LocalDate.of(2010, 3, 15));
                    assertThat(day.invitations()).isEqualTo(2);
                });
        List<FollowUpLine> first = log.page(null, null, null, 1);
        assertThat(first).hasSize(2);
        assertThat(first.get(0).id()).isEqualTo(course.id());
        assertThat(log.page(
                        null,
                        null,
                        new FollowUpLog.Place(course.openedAt(), course.id().value()),
                        1))
                .singleElement()
                .satisfies(
                        line -> assertThat(line.id()).isEqualTo(followUp(number).id()));
        assertThat(log.page(null, "course-follow-up", null, 10)).hasSize(1);

        tenWorkingDaysOn();
        assertThat(log.counts()).containsEntry(FollowUpLine.State.INVITED, 1L);
        assertThat(log.ahead())
                .filteredOn(day -> day.firstReminders() > 0)
                .extracting(FollowUpLog.DayAhead::day)
                .containsExactly(LocalDate.of(2010, 3, 22));
    }
}
