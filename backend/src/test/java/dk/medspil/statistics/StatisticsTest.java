package dk.medspil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.directory.Directory;
import dk.medspil.platform.time.OffsetClock;
import dk.medspil.process.RequisitionHandling;
import dk.medspil.process.ScreeningDecision;
import dk.medspil.process.ScreeningForm;
import dk.medspil.process.StepFigure;
import dk.medspil.process.WorkList;
import dk.medspil.requisition.CaseRounds;
import dk.medspil.requisition.Priority;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionKind;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.requisition.Status;
import dk.medspil.requisition.Subject;
import dk.medspil.requisition.Submission;
import dk.medspil.testing.FreshStart;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The figures as the definitions say them, from cases that were really handled. */
@MedspilTest
class StatisticsTest {

    private static final LocalDate FIRST = LocalDate.of(2010, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2010, 3, 31);

    @Autowired
    Statistics statistics;

    @Autowired
    CaseRounds rounds;

    @Autowired
    RequisitionDesk desk;

    @Autowired
    RequisitionHandling handling;

    @Autowired
    WorkList work;

    @Autowired
    Directory directory;

    @Autowired
    OffsetClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvc browser;

    @BeforeEach
    void settle() {
        Town.settle(database);
    }

    private RequisitionSummary received(Instant at) {
        clock.freezeAt(at);
        return desk.submit(new Submission(
                Subject.CONTACT,
                directory.areas().get(0).id(),
                "Kontakt til forældre",
                "Vi vil gerne i kontakt med forældrene.",
                Town.LISE,
                Town.HEALTH,
                null,
                "da"));
    }

    private void declined(RequisitionSummary requisition, Instant at) {
        clock.freezeAt(at);
        desk.decline(requisition.id(), "Det ligger uden for vores opgave", Town.AMINA);
    }

    /** Received at nine on Monday, closed after so many hours of that day. */
    private void closedWithin(int hours) {
        declined(received(FreshStart.MONDAY_MORNING), FreshStart.MONDAY_MORNING.plus(Duration.ofHours(hours)));
    }

    private void askedBack(RequisitionSummary asked, Instant at) {
        clock.freezeAt(at);
        handling.screen(
                asked.number(),
                work.nextTask(asked.id()).orElseThrow().taskId(),
                new ScreeningForm(
                        ScreeningDecision.ASK_BACK,
                        RequisitionKind.REQUISITION,
                        Subject.CONTACT,
                        asked.area(),
                        Priority.NORMAL,
                        null,
                        List.of(),
                        null,
                        null,
                        "Hvilken skole?",
                        null,
                        null,
                        false),
                Town.AMINA);
    }

    private StatisticsView figures() {
        rounds.run();
        return statistics.figures(FIRST, LAST);
    }

    @Test
    void aPercentileIsShownFromFiveCasesAndTheHighOneFromTen() {
        for (int hours = 1; hours <= 4; hours++) {
            closedWithin(hours);
        }
        assertThat(figures().leadTime()).isEqualTo(new StatisticsView.Duration(4, null, null));

        closedWithin(5);
        assertThat(figures().leadTime()).isEqualTo(new StatisticsView.Duration(5, 180.0, null));

        for (int hours = 1; hours <= 5; hours++) {
            closedWithin(hours);
        }
        StatisticsView.Duration ten = figures().leadTime();
        assertThat(ten.n()).isEqualTo(10);
        assertThat(ten.p50()).isEqualTo(180.0);
        // type 7 over 60, 60, 120, …, 300, 300: position 1 + 9 · 0.85 = 8.65 lies between 240 and 300
        assertThat(ten.p85()).isEqualTo(279.0);
        assertThat(figures().firstResponse()).isEqualTo(ten);
    }

    @Test
    void waitingOnTheRequesterIsNotWaitingOnUs() {
        RequisitionSummary asked = received(FreshStart.MONDAY_MORNING);
        askedBack(asked, FreshStart.MONDAY_MORNING.plus(Duration.ofHours(1)));
        clock.freezeAt(FreshStart.MONDAY_MORNING.plus(Duration.ofHours(4)));
        desk.recordReply(asked.id(), "Nørrebro Park Skole", Town.LISE);
        declined(asked, FreshStart.MONDAY_MORNING.plus(Duration.ofHours(6)));

        assertThat(figures().waiting()).isEqualTo(new StatisticsView.Waiting(1, 180, 180));
        assertThat(figures().firstResponse().n()).isEqualTo(1);
    }

    @Test
    void openCasesStandByStatusAndAgeAndClosedOnesDoNot() {
        received(FreshStart.MONDAY_MORNING);
        closedWithin(1);
        clock.freezeAt(FreshStart.MONDAY_MORNING.plus(Duration.ofDays(14)));
        assertThat(figures().open()).containsExactly(new StatisticsView.OpenStage(Status.RECEIVED.name(), 1, 0, 0, 0));

        clock.freezeAt(FreshStart.MONDAY_MORNING.plus(Duration.ofDays(15)));
        assertThat(figures().open()).containsExactly(new StatisticsView.OpenStage(Status.RECEIVED.name(), 0, 1, 0, 0));
        assertThat(figures().workload()).containsExactly(new StatisticsView.Workload(null, null, 1));
    }

    /** How many the case list finds, as a link of the figures looks them up. */
    private void listed(String search, int total) throws Exception {
        browser.perform(get("/api/requisitions?" + search).with(Town.as(Town.AMINA)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(total));
    }

    /** An hour past fourteen times a day and night is still fourteen days by the calendar, as the list counts them. */
    @Test
    void anAgeCountsCalendarDaysAsItsListDoes() throws Exception {
        received(FreshStart.MONDAY_MORNING);
        received(FreshStart.MONDAY_MORNING.plus(Duration.ofDays(1)));
        clock.freezeAt(FreshStart.MONDAY_MORNING.plus(Duration.ofDays(15)).plus(Duration.ofHours(1)));

        assertThat(figures().open()).containsExactly(new StatisticsView.OpenStage(Status.RECEIVED.name(), 1, 1, 0, 0));
        listed("status=RECEIVED&receivedFrom=2010-03-02&receivedTo=2010-03-16", 1);
        listed("status=RECEIVED&receivedFrom=2010-02-14&receivedTo=2010-03-01", 1);
    }

    @Test
    void behindTheFirstResponsesStandTheCasesThatHaveOne() throws Exception {
        closedWithin(1);
        closedWithin(2);
        received(FreshStart.MONDAY_MORNING);

        assertThat(figures().firstResponse().n()).isEqualTo(2);
        listed("receivedFrom=2010-03-01&receivedTo=2010-03-31", 3);
        listed("receivedFrom=2010-03-01&receivedTo=2010-03-31&answered=true", 2);
        listed("receivedFrom=2010-03-01&receivedTo=2010-03-31&answered=false", 1);
    }

    @Test
    void behindAStepStandTheCasesThatPassedItInThePeriod() throws Exception {
        Instant tuesday = FreshStart.MONDAY_MORNING.plus(Duration.ofDays(1));
        askedBack(received(FreshStart.MONDAY_MORNING), FreshStart.MONDAY_MORNING.plus(Duration.ofHours(1)));
        askedBack(received(tuesday), tuesday.plus(Duration.ofHours(1)));
        received(tuesday);

        assertThat(figures().steps()).containsExactly(new StepFigure("UserTask_ScreenRequisition", 2, 60));
        listed("task=SCREEN&taskFrom=2010-03-01&taskTo=2010-03-31", 2);
        listed("task=SCREEN&taskFrom=2010-03-01&taskTo=2010-03-01", 1);
        listed("task=SCREEN&taskFrom=2010-03-03", 0);
        listed("task=AWAIT_REPLY&taskFrom=2010-03-01&taskTo=2010-03-31", 0);
    }

    /** The last minute of March in Copenhagen is still March, the next is April; UTC would say otherwise. */
    @Test
    void aMonthEndsAtMidnightInCopenhagen() {
        received(Instant.parse("2010-03-31T21:59:00Z"));
        received(Instant.parse("2010-03-31T22:00:00Z"));
        rounds.run();

        StatisticsView figures = statistics.figures(FIRST, LocalDate.of(2010, 5, 31));

        assertThat(figures.volume())
                .containsExactly(
                        new StatisticsView.Month("2010-03", 1, 0, 0),
                        new StatisticsView.Month("2010-04", 1, 0, 0),
                        new StatisticsView.Month("2010-05", 0, 0, 0));
    }

    @Test
    void theLastDayBelongsToThePeriodAndTheNextDoesNot() {
        closedWithin(1);
        declined(received(Instant.parse("2010-04-01T08:00:00Z")), Instant.parse("2010-04-01T09:00:00Z"));

        assertThat(figures().leadTime().n()).isEqualTo(1);
        assertThat(figures().volume()).containsExactly(new StatisticsView.Month("2010-03", 1, 0, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2010-03-31, 2010-03-01, 422, /problems/period-ends-before-it-begins",
        "1990-01-01, 2010-12-31, 422, /problems/period-too-long",
        "0001-01-01, 2010-12-31, 400, /problems/unreadable-field",
        "2010-01-01, %2B999999999-12-31, 400, /problems/unreadable-field",
        "2010-01-01, 2010-02-30, 400, /problems/unreadable-field",
        "2010-01-01, i går, 400, /problems/unreadable-field"
    })
    void aPeriodThatIsNoneIsRefused(String from, String to, int refusal, String type) throws Exception {
        browser.perform(get(java.net.URI.create("/api/statistics?from=" + from + "&to="
                                + to.replace(" ", "%20").replace("å", "%C3%A5")))
                        .with(Town.as(Town.MIKKEL)))
                .andExpect(status().is(refusal))
                .andExpect(jsonPath("$.type").value(type));
    }
}
