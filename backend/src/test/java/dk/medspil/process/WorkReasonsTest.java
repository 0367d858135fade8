package dk.medspil.process;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medspil.directory.PersonId;
import dk.medspil.platform.calendar.Deadline;
import dk.medspil.platform.time.Office;
import dk.medspil.platform.time.OffsetClock;
import dk.medspil.process.WorkWhy.DueReason;
import dk.medspil.process.WorkWhy.HolderReason;
import dk.medspil.requisition.Confidentiality;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.testing.FreshStart;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedspilTest
@Import(CaseWork.class)
class WorkReasonsTest {

    private static final Duration A_MONTH = Duration.ofDays(30);

    @Autowired
    CaseWork town;

    @Autowired
    WorkReasons reasons;

    @Autowired
    WorkList work;

    @Autowired
    RequisitionHandling handling;

    @Autowired
    Confidentiality confidentiality;

    @Autowired
    OffsetClock clock;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void settle() {
        Town.settle(database);
    }

    private WorkWhy why(RequisitionNumber number) {
        return reasons.of(town.open(number).taskId(), Town.AMINA).orElseThrow();
    }

    @Test
    void theFirstAnswerIsCountedFromReceipt() {
        WorkWhy why = why(town.received());

        assertThat(why.holder().reason()).isEqualTo(HolderReason.NOBODY);
        assertThat(why.due().reason()).isEqualTo(DueReason.FIRST_RESPONSE);
        assertThat(why.due().counted()).extracting(Deadline::workingDays).isEqualTo(2);
    }

    @Test
    void whoTookAStepHasItSinceThen() {
        RequisitionNumber number = town.received();
        work.claim(town.open(number).taskId(), Town.JONAS);

        WorkWhy.Holder holder = why(number).holder();

        assertThat(holder.reason()).isEqualTo(HolderReason.TAKEN);
        assertThat(holder.person()).isEqualTo(Town.JONAS);
        assertThat(holder.since()).isEqualTo(clock.instant());
    }

    @Test
    void anAssignmentIsCountedFromWhenTheCaseWasTakenOn() {
        RequisitionNumber number = town.received();
        town.screen(number, ScreeningDecision.ACCEPT, null);

        assertThat(why(number).due().reason()).isEqualTo(DueReason.ASSIGNMENT);
        assertThat(why(number).due().counted()).isNotNull();
    }

    @Test
    void aCaseIsItsConsultantsAndTheRuleGaveItsDeadline() {
        RequisitionNumber number = town.carriedOut();

        WorkWhy why = why(number);

        assertThat(why.holder().reason()).isEqualTo(HolderReason.TOOK_THE_CASE);
        assertThat(why.holder().person()).isEqualTo(Town.AMINA);
        assertThat(why.due().reason()).isEqualTo(DueReason.RULE);
        assertThat(why.due().counted()).isNotNull();
    }

    @Test
    void aPlanThatNamesAnotherDaySetsTheDeadline() {
        RequisitionNumber number = town.received();
        TaskView plan = town.screen(number, ScreeningDecision.ACCEPT, Town.AMINA);
        Instant named = clock.instant().plus(A_MONTH);
        handling.plan(number, plan.taskId(), new PlanForm("To møder", named), Town.AMINA);

        WorkWhy.Due due = why(number).due();

        assertThat(due.reason()).isEqualTo(DueReason.PLAN);
        assertThat(due.by()).isEqualTo(Town.AMINA);
        assertThat(due.counted()).isNull();
    }

    @Test
    void aMovedDeadlineSaysWhoMovedItAndWhatItWas() {
        RequisitionNumber number = town.carriedOut();
        Instant before = town.open(number).dueAt();
        clock.freezeAt(FreshStart.MONDAY_MORNING.plus(Duration.ofHours(1)));
        work.setDeadline(town.open(number).taskId(), clock.instant().plus(A_MONTH), Town.MIKKEL);

        WorkWhy.Due due = why(number).due();

        assertThat(due.reason()).isEqualTo(DueReason.MOVED);
        assertThat(due.by()).isEqualTo(Town.MIKKEL);
        assertThat(due.at()).isEqualTo(clock.instant());
        assertThat(due.before()).isEqualTo(before);
    }

    @Test
    void whatWasPromisedIsWhatACaseWaitsUntil() {
        RequisitionNumber number = town.received();
        town.screen(number, ScreeningDecision.WAIT, null);

        assertThat(why(number).due().reason()).isEqualTo(DueReason.EXPECTED_START);
        assertThat(why(number).due().by()).isEqualTo(Town.AMINA);
    }

    @Test
    void whoGotACaseReadsWhatWasWrittenToHimUntilItIsSomebodyElses() {
        RequisitionNumber number = town.carriedOut();
        work.reassign(town.open(number).taskId(), Town.JONAS, Town.AMINA, "Ring til Lise før kl. 10.");

        WorkWhy.Holder holder = why(number).holder();
        assertThat(holder.reason()).isEqualTo(HolderReason.WAS_GIVEN_THE_CASE);
        assertThat(holder.givenBy()).isEqualTo(Town.AMINA);
        assertThat(holder.note()).isEqualTo(new WorkWhy.Note("Ring til Lise før kl. 10.", Town.AMINA, clock.instant()));

        work.reassign(town.open(number).taskId(), Town.AMINA, Town.MIKKEL);
        assertThat(why(number).holder().note()).isNull();
    }

    @Test
    void whoIsAwayIsSaidWithHisStandIn() {
        RequisitionNumber number = town.carriedOut();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Office.ZONE);
        away(Town.AMINA, today, today.plusDays(4), Town.JONAS);

        assertThat(why(number).holder().away()).satisfies(away -> {
            assertThat(away.lastDay()).isEqualTo(today.plusDays(4));
            assertThat(away.standIn()).isEqualTo(Town.JONAS);
        });
    }

    @Test
    void whoDoesNotSeeTheCaseIsToldNothing() {
        RequisitionNumber number = town.carriedOut();
        confidentiality.keep(town.summary(number), Town.AMINA);

        assertThat(reasons.of(town.open(number).taskId(), Town.AMINA)).isPresent();
        assertThat(reasons.of(town.open(number).taskId(), Town.JONAS)).isEmpty();
    }

    private void away(PersonId person, LocalDate first, LocalDate last, PersonId standIn) {
        database.sql("INSERT INTO absence (id, person_id, first_day, last_day, stand_in_id, version) "
                        + "VALUES (gen_random_uuid(), :person, :first, :last, :standIn, 0)")
                .param("person", person.value())
                .param("first", first)
                .param("last", last)
                .param("standIn", standIn.value())
                .update();
    }
}
