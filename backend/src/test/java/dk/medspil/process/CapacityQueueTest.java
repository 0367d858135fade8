package dk.medspil.process;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medspil.platform.calendar.BusinessCalendar;
import dk.medspil.platform.time.OffsetClock;
import dk.medspil.process.CapacityQueue.Queue;
import dk.medspil.process.CapacityQueue.Waiting;
import dk.medspil.requisition.Confidentiality;
import dk.medspil.requisition.QueuePlace;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.testing.FreshStart;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Places for 22 cases at a time: 1½ full-time equivalents with fifteen each. */
@MedspilTest
@Import(CaseWork.class)
class CapacityQueueTest {

    private static final int PLACES = 22;
    private static final Instant FIRST_END = FreshStart.MONDAY_MORNING.plus(Duration.ofDays(3));

    @Autowired
    CaseWork town;

    @Autowired
    CapacityQueue queue;

    @Autowired
    Confidentiality confidentiality;

    @Autowired
    BusinessCalendar calendar;

    @Autowired
    OffsetClock clock;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void settle() {
        Town.settle(database);
    }

    private RequisitionNumber waiting() {
        RequisitionNumber number = town.received();
        town.screen(number, ScreeningDecision.WAIT, null);
        return number;
    }

    /** So many are under way, each due a day after the one before. */
    private void atHand(int cases) {
        for (int n = 0; n < cases; n++) {
            database.sql("INSERT INTO work_item (task_id, kind, requisition_id, number_year, number_serial, priority, "
                            + "received_at, due_at, created_at) VALUES (:id, 'CARRY_OUT', gen_random_uuid(), 2010, "
                            + ":serial, 'NORMAL', :now, :due, :now)")
                    .param("id", "at-hand-" + n)
                    .param("serial", 5000 + n)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("due", FIRST_END.plus(Duration.ofDays(n)).atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    @Test
    void aCaseBeginsAtOnceWhileThereAreFreePlaces() {
        RequisitionNumber first = waiting();
        atHand(PLACES - 1);

        Queue found = queue.queue(Town.AMINA);

        assertThat(found.places()).isEqualTo(PLACES);
        assertThat(found.atHand()).isEqualTo(PLACES - 1);
        assertThat(found.waiting()).singleElement().satisfies(one -> {
            assertThat(one.item().number()).isEqualTo(first);
            assertThat(one.expected()).isEqualTo(calendar.nextOpening(clock.instant()));
        });
    }

    @Test
    void whenAllPlacesAreTakenEachWaitsForTheNextThatEnds() {
        RequisitionNumber first = waiting();
        clock.freezeAt(clock.instant().plus(Duration.ofMinutes(5)));
        RequisitionNumber second = waiting();
        atHand(PLACES);

        assertThat(queue.queue(Town.AMINA).waiting())
                .extracting(one -> one.item().number())
                .containsExactly(first, second);
        assertThat(queue.queue(Town.AMINA).waiting())
                .extracting(Waiting::expected)
                .containsExactly(
                        calendar.nextOpening(FIRST_END), calendar.nextOpening(FIRST_END.plus(Duration.ofDays(1))));
    }

    @Test
    void whatIsBeyondThePlacesLeavesNoneWhenItEnds() {
        waiting();
        atHand(PLACES + 2);

        assertThat(queue.queue(Town.AMINA).waiting())
                .extracting(Waiting::expected)
                .containsExactly(calendar.nextOpening(FIRST_END.plus(Duration.ofDays(2))));
    }

    @Test
    void whatIsLateIsReckonedToTakeAWeekMore() {
        waiting();
        atHand(PLACES);
        database.sql("UPDATE work_item SET due_at = :before WHERE task_id LIKE 'at-hand-%'")
                .param("before", clock.instant().minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .update();

        assertThat(queue.queue(Town.AMINA).waiting())
                .extracting(Waiting::expected)
                .containsExactly(calendar.plusWorkingDays(clock.instant(), 5));
    }

    @Test
    void whatIsUrgentGoesFirstAndTheRequesterSeesThePlace() {
        RequisitionNumber first = waiting();
        clock.freezeAt(clock.instant().plus(Duration.ofMinutes(5)));
        RequisitionNumber urgent = waiting();
        database.sql("UPDATE work_item SET priority = 'HIGH' WHERE number_serial = :serial AND ended_at IS NULL")
                .param("serial", urgent.serial())
                .update();
        atHand(PLACES);

        assertThat(queue.placeOf(town.summary(urgent).id()))
                .contains(new QueuePlace(1, 2, calendar.nextOpening(FIRST_END)));
        assertThat(queue.placeOf(town.summary(first).id()).orElseThrow().place())
                .isEqualTo(2);
        assertThat(queue.placeOf(town.summary(town.received()).id())).isEmpty();
    }

    @Test
    void aConfidentialCaseHoldsItsPlaceAndIsNamedToThoseWhoSeeIt() {
        RequisitionNumber kept = waiting();
        confidentiality.keep(town.summary(kept), Town.MIKKEL);
        waiting();

        Queue jonass = queue.queue(Town.JONAS);

        assertThat(jonass.length()).isEqualTo(2);
        assertThat(jonass.waiting()).extracting(Waiting::place).containsExactly(2);
        assertThat(queue.queue(Town.MIKKEL).waiting()).hasSize(2);
    }
}
