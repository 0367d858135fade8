package dk.medspil.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medspil.platform.calendar.BusinessCalendar;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.OffsetClock;
import dk.medspil.requisition.ClosureKind;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.requisition.Status;
import dk.medspil.testing.FreshStart;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole life of a case in the office: domain, engine, work list and mail together. */
@MedspilTest
@Import(CaseWork.class)
class RequisitionHandlingTest {

    @Autowired
    CaseWork town;

    @Autowired
    RequisitionHandling handling;

    @Autowired
    RequisitionDesk desk;

    @Autowired
    WorkList work;

    @Autowired
    Jobs jobs;

    @Autowired
    Models models;

    @Autowired
    Steps steps;

    @Autowired
    BusinessCalendar calendar;

    @Autowired
    OffsetClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void settle() {
        Town.settle(database);
    }

    private List<String> mails() {
        return database.sql("SELECT template FROM outbox_mail ORDER BY seq")
                .query(String.class)
                .list();
    }

    private void moveTo(Instant moment) {
        clock.freezeAt(moment);
        jobs.runDue(moment);
    }

    @Test
    void aCaseGoesItsWholeLife() {
        RequisitionNumber number = town.received();
        TaskView screening = town.open(number);
        assertThat(screening.kind()).isEqualTo(TaskKind.SCREEN);
        assertThat(screening.dueAt()).isEqualTo(calendar.plusWorkingDays(FreshStart.MONDAY_MORNING, 2));
        assertThat(screening.dueExplained()).isNotNull();

        TaskView plan = town.screen(number, ScreeningDecision.ACCEPT, Town.AMINA);
        assertThat(plan.kind()).isEqualTo(TaskKind.PLAN);
        assertThat(plan.assignee()).isEqualTo(Town.AMINA);
        assertThat(town.summary(number).deadline()).isNotNull();

        TaskView advice = handling.plan(number, plan.taskId(), new PlanForm("To møder", null), Town.AMINA)
                .orElseThrow();
        TaskView conclusion = handling.finishAdvice(number, advice.taskId(), "Holdt", Town.AMINA)
                .orElseThrow();
        assertThat(handling.conclude(number, conclusion.taskId(), town.conclusion(), Town.AMINA))
                .isEmpty();

        RequisitionSummary closed = town.summary(number);
        assertThat(closed.status()).isEqualTo(Status.CLOSED);
        assertThat(closed.closure()).isEqualTo(ClosureKind.CONCLUDED);
        assertThat(mails()).contains("receipt", "acceptance", "closure");
        assertThat(models.caseProcess(number).active()).containsExactly("Gateway_AwaitReopening");

        moveTo(FreshStart.MONDAY_MORNING.plus(Duration.ofDays(31)));
        assertThat(models.caseProcess(number).active()).isEmpty();
        assertThat(work.openOf(closed.id())).isEmpty();
    }

    @Test
    void noTicketWithoutItsInstance() {
        RequisitionNumber[] lost = new RequisitionNumber[1];

        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    lost[0] = town.received();
                    throw new IllegalStateException("killed in between");
                }))
                .hasMessage("killed in between");

        assertThat(desk.find(lost[0])).isEmpty();
        assertThat(database.sql("SELECT count(*) FROM act_ru_execution")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(mails()).isEmpty();
    }

    @Test
    void aStepIsFinishedOnce() {
        RequisitionNumber number = town.received();
        String taskId = town.open(number).taskId();
        handling.screen(number, taskId, town.form(ScreeningDecision.ACCEPT, Town.AMINA), Town.AMINA);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () -> handling.screen(number, taskId, town.form(ScreeningDecision.DECLINE, null), Town.JONAS))
                .satisfies(refusal -> assertThat(refusal.slug()).isEqualTo("step-already-done"));
    }

    @Test
    void aColleaguesStepStaysHis() {
        RequisitionNumber number = town.received();
        TaskView plan = town.screen(number, ScreeningDecision.ACCEPT, Town.AMINA);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> handling.plan(number, plan.taskId(), new PlanForm("Noget", null), Town.JONAS))
                .satisfies(refusal -> {
                    assertThat(refusal.slug()).isEqualTo("step-is-a-colleagues");
                    assertThat(refusal.args()).containsEntry("name", "Amina Holm");
                });
        assertThat(handling.plan(number, plan.taskId(), new PlanForm("Noget", null), Town.MIKKEL))
                .isPresent();
    }

    @Test
    void withoutReplyACaseIsRemindedOfAndLapses() {
        RequisitionNumber number = town.received();
        handling.screen(number, town.open(number).taskId(), town.form(ScreeningDecision.ASK_BACK, null), Town.AMINA);
        assertThat(models.caseProcess(number).active()).containsExactly("ReceiveTask_AwaitReply");

        moveTo(calendar.plusWorkingDays(FreshStart.MONDAY_MORNING, 5));
        assertThat(mails()).contains("question", "question-reminder");
        assertThat(town.summary(number).status()).isEqualTo(Status.AWAITING_REPLY);

        moveTo(calendar.plusWorkingDays(FreshStart.MONDAY_MORNING, 10));
        assertThat(town.summary(number).closure()).isEqualTo(ClosureKind.LAPSED);
        assertThat(mails()).contains("lapsed");
        assertThat(work.openOf(town.summary(number).id())).isEmpty();
    }

    @Test
    void aReplyBringsTheCaseBackWithANewDeadline() {
        RequisitionNumber number = town.received();
        handling.screen(number, town.open(number).taskId(), town.form(ScreeningDecision.ASK_BACK, null), Town.AMINA);
        Instant later = FreshStart.MONDAY_MORNING.plus(Duration.ofDays(3));
        clock.freezeAt(later);

        desk.recordReply(town.summary(number).id(), "Det er i Mjølnerparken", Town.LISE);

        assertThat(town.open(number).kind()).isEqualTo(TaskKind.SCREEN);
        assertThat(town.open(number).dueAt()).isEqualTo(calendar.plusWorkingDays(later, 2));
    }

    @Test
    void theNudgeComesOnlyWhereNothingHappened() {
        RequisitionNumber number = town.carriedOut();
        Instant tenDays = calendar.plusWorkingDays(FreshStart.MONDAY_MORNING, 10);

        moveTo(tenDays);
        assertThat(mails().stream().filter("nudge"::equals)).hasSize(1);

        moveTo(calendar.plusWorkingDays(tenDays, 10));
        assertThat(mails().stream().filter("nudge"::equals)).hasSize(2);
        assertThat(town.open(number).kind()).isEqualTo(TaskKind.CARRY_OUT);
    }

    @Test
    void theFirstResponseThatIsLateIsToldToTheManager() {
        town.received();

        moveTo(calendar.plusWorkingDays(FreshStart.MONDAY_MORNING, 2));

        assertThat(mails()).contains("first-response-late");
    }

    @Test
    void aWithdrawalEndsTheCaseWhileItIsCarriedOut() {
        RequisitionNumber number = town.carriedOut();

        desk.withdraw(town.summary(number).id(), "Vi har selv fundet en løsning", Town.LISE);

        assertThat(models.caseProcess(number).active()).isEmpty();
        assertThat(work.openOf(town.summary(number).id())).isEmpty();
        assertThat(mails()).contains("withdrawn");
    }

    @Test
    void aClosedCaseCanBeReopenedAndIsPlannedAgain() {
        RequisitionNumber number = town.closed();
        clock.freezeAt(FreshStart.MONDAY_MORNING.plus(Duration.ofDays(7)));

        TaskView plan = handling.reopen(number, "Der kom mere", Town.AMINA).orElseThrow();

        assertThat(plan.kind()).isEqualTo(TaskKind.PLAN);
        assertThat(plan.assignee()).isEqualTo(Town.AMINA);
    }

    /** Clocks go forward on 28 March: thirty days are an hour shorter than thirty times twenty-four hours. */
    @Test
    void domainAndProcessAgreeUntilWhenACaseCanBeReopened() {
        RequisitionNumber number = town.closed();
        Instant until = Instant.parse("2010-03-31T07:00:00Z");
        assertThat(town.summary(number).reopenableUntil(30)).contains(until);

        moveTo(until.minusSeconds(1));
        assertThat(models.caseProcess(number).active()).containsExactly("Gateway_AwaitReopening");
        moveTo(until);
        assertThat(models.caseProcess(number).active()).isEmpty();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> handling.reopen(number, "Der kom mere", Town.AMINA))
                .satisfies(refusal -> assertThat(refusal.slug()).isEqualTo("case-went-on"));
        clock.freezeAt(until.plusSeconds(1));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> handling.reopen(number, "Der kom mere", Town.AMINA))
                .satisfies(refusal -> assertThat(refusal.slug()).isEqualTo("reopening-too-late"));
        assertThat(town.summary(number).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void aCallIsAnsweredWhileItLasts() {
        EnteredCall call = handling.enterCall(
                town.submission(), false, new AnswerAtOnce("Ring til foreningen", town.conclusion()), Town.AMINA);

        assertThat(call.task()).isEmpty();
        assertThat(town.summary(call.number()).closure()).isEqualTo(ClosureKind.ANSWERED);
        assertThat(mails()).contains("closure");
    }

    @Test
    void whatWaitsForCapacityBeginsWhenThereIsSome() {
        RequisitionNumber number = town.received();
        TaskView waiting = town.screen(number, ScreeningDecision.WAIT, Town.JONAS);
        assertThat(waiting.kind()).isEqualTo(TaskKind.AWAIT_CAPACITY);
        assertThat(waiting.dueAt()).isNotNull();

        TaskView plan = handling.beginFromCapacity(number, waiting.taskId(), Town.MIKKEL)
                .orElseThrow();

        assertThat(plan.kind()).isEqualTo(TaskKind.PLAN);
        assertThat(plan.assignee()).isEqualTo(Town.JONAS);
    }

    @Test
    void stepsThatWerePassedAreMeasured() {
        RequisitionNumber number = town.received();
        clock.freezeAt(FreshStart.MONDAY_MORNING.plus(Duration.ofHours(2)));
        town.screen(number, ScreeningDecision.ACCEPT, Town.AMINA);

        List<StepFigure> figures =
                steps.passages(FreshStart.MONDAY_MORNING, FreshStart.MONDAY_MORNING.plus(Duration.ofDays(1)));

        assertThat(figures).containsExactly(new StepFigure("UserTask_ScreenRequisition", 1, 120));
    }
}
