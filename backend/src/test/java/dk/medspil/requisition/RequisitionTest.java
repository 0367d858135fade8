package dk.medspil.requisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the verbs keep besides the status. */
class RequisitionTest {

    private static final Instant LATER = Town.MONDAY.plus(Duration.ofHours(3));

    @Test
    void theReceiptIsNoFirstResponseButAQuestionIs() {
        Requisition requisition = Town.received();
        assertThat(requisition.summary().firstResponseAt()).isNull();

        requisition.askBack("Hvilke foreninger?", Town.AMINA, LATER);
        requisition.recordReply("Dem i Sundholm.", Town.LISE, (from, to) -> 0, LATER.plusSeconds(60));
        requisition.accept(Town.screening(null), Town.AMINA, LATER.plusSeconds(120));

        assertThat(requisition.summary().firstResponseAt()).isEqualTo(LATER);
    }

    @Test
    void aRequestersOwnMessageIsNoFirstResponse() {
        Requisition requisition = Town.received();

        requisition.writeIn("Jeg glemte noget.", Town.LISE, 30, LATER);
        assertThat(requisition.summary().firstResponseAt()).isNull();

        requisition.writeOut("Tak, vi ser på det.", Town.AMINA, LATER);
        assertThat(requisition.summary().firstResponseAt()).isEqualTo(LATER);
    }

    @Test
    void waitingOnTheRequesterIsAddedUpOverAllQuestions() {
        WorkingTime elapsed = (from, to) -> Duration.between(from, to).toMinutes();
        Requisition requisition = Town.received();

        requisition.askBack("Hvilke?", Town.AMINA, Town.MONDAY);
        assertThat(requisition.summary().waitingOnRequesterSince()).isEqualTo(Town.MONDAY);
        requisition.recordReply("Disse.", Town.LISE, elapsed, Town.MONDAY.plus(Duration.ofMinutes(30)));
        requisition.askBack("Og hvornår?", Town.AMINA, Town.MONDAY.plus(Duration.ofMinutes(60)));
        requisition.withdraw("Ikke længere.", Town.LISE, elapsed, Town.MONDAY.plus(Duration.ofMinutes(75)));

        assertThat(requisition.summary().waitingOnRequesterMinutes()).isEqualTo(45);
        assertThat(requisition.summary().waitingOnRequesterSince()).isNull();
    }

    @Test
    void whoAnswersAtOnceIsTheConsultant() {
        Requisition requisition = Town.received();

        Closure closure =
                requisition.answerAtOnce(Town.screening(null), "Ring til dem.", Town.conclusion(), Town.AMINA, LATER);

        assertThat(closure.kind()).isEqualTo(ClosureKind.ANSWERED);
        assertThat(requisition.consultant()).isEqualTo(Town.AMINA);
        assertThat(requisition.summary().firstResponseAt()).isEqualTo(LATER);
    }

    @Test
    void aReopenedCaseKeepsItsFirstClosureAndCountsTheReopening() {
        Requisition requisition = Town.in(Status.CONCLUDING);
        Closure first = requisition.conclude(Town.conclusion(), Town.AMINA, Town.MONDAY);

        requisition.reopen(first, "Foreningen sprang fra.", Town.AMINA, 30, LATER);
        assertThat(requisition.summary().status()).isEqualTo(Status.ASSIGNED);
        assertThat(requisition.summary().closure()).isNull();
        assertThat(first.endedAt()).isEqualTo(LATER);

        requisition.plan(new PlanFacts(null, "En ny forening"), Town.AMINA, LATER);
        requisition.finishAdvice("Fundet.", Town.AMINA, LATER);
        Instant again = LATER.plus(Duration.ofDays(3));
        requisition.conclude(Town.conclusion(), Town.AMINA, again);

        assertThat(requisition.summary().firstClosedAt()).isEqualTo(Town.MONDAY);
        assertThat(requisition.summary().closedAt()).isEqualTo(again);
        assertThat(requisition.summary().timesReopened()).isEqualTo(1);
    }

    @Test
    void aCaseCanBeReopenedForThirtyDaysAndNotAMomentLonger() {
        Requisition inTime = Town.in(Status.CONCLUDING);
        Closure closure = inTime.conclude(Town.conclusion(), Town.AMINA, Town.MONDAY);
        // thirty days of Copenhagen, one of them an hour short
        Instant last = Instant.parse("2010-03-31T07:00:00Z");

        assertThatThrownBy(() -> inTime.reopen(closure, "For sent", Town.AMINA, 30, last.plusMillis(1)))
                .isInstanceOf(ReopeningTooLate.class);
        inTime.reopen(closure, "I tide", Town.AMINA, 30, last);

        assertThat(inTime.summary().status()).isEqualTo(Status.ASSIGNED);
    }

    @Test
    void aDeclinedOrOpenCaseCannotBeReopened() {
        Requisition declined = Town.received();
        Closure closure = declined.decline("Nej.", Town.AMINA, Town.MONDAY);

        assertThatThrownBy(() -> declined.reopen(closure, "Jo", Town.AMINA, 30, LATER))
                .isInstanceOf(RequisitionNotReopenable.class);
        assertThatThrownBy(() -> Town.received().reopen(null, "Åben", Town.AMINA, 30, LATER))
                .isInstanceOf(RequisitionNotReopenable.class);
    }

    @Test
    void anAdvisedCaseTakesMessagesAsLongAsItCanBeReopened() {
        Requisition requisition = Town.in(Status.CONCLUDING);
        requisition.conclude(Town.conclusion(), Town.AMINA, Town.MONDAY);
        Instant last = Instant.parse("2010-03-31T07:00:00Z");

        assertThat(requisition
                        .writeIn("Foreningen sprang fra.", Town.LISE, 30, last)
                        .kind())
                .isEqualTo(EntryKind.MESSAGE_IN);
        assertThat(requisition.summary().status()).isEqualTo(Status.CLOSED);
        assertThatThrownBy(() -> requisition.writeIn("Hallo?", Town.LISE, 30, last.plusMillis(1)))
                .isInstanceOf(RequisitionAlreadyClosed.class);
    }

    @Test
    void aDeclinedCaseTakesNoMessageFromTheRequesterButOneToThem() {
        Requisition requisition = Town.in(Status.CLOSED);

        assertThatThrownBy(() -> requisition.writeIn("Hallo?", Town.LISE, 30, LATER))
                .isInstanceOf(RequisitionAlreadyClosed.class);
        assertThat(requisition.writeOut("Held og lykke.", Town.AMINA, LATER).kind())
                .isEqualTo(EntryKind.MESSAGE_OUT);
    }

    @Test
    void hostileTextIsKeptAsTextWithoutWhatNoDatabaseTakes() {
        Requisition requisition = Town.received();

        TimelineEntry entry = requisition.writeIn(
                "<script>alert(1)</script>\u0000\r\n' or 1=1 --\ud800 \u001b[31m", Town.LISE, 30, LATER);

        assertThat(entry.text()).isEqualTo("<script>alert(1)</script>\n' or 1=1 -- [31m");
    }

    @Test
    void theStagesTellWhereItStands() {
        assertThat(states(Town.in(Status.RECEIVED))).isEqualTo("DONE NOW AHEAD AHEAD AHEAD AHEAD");
        assertThat(states(Town.in(Status.AWAITING_CAPACITY))).isEqualTo("DONE DONE NOW AHEAD AHEAD AHEAD");
        assertThat(states(Town.in(Status.IN_PROGRESS))).isEqualTo("DONE DONE DONE NOW AHEAD AHEAD");
        assertThat(states(Town.in(Status.CONCLUDING))).isEqualTo("DONE DONE DONE DONE NOW AHEAD");
        assertThat(states(Town.in(Status.CLOSED))).isEqualTo("DONE DONE SKIPPED SKIPPED DONE SKIPPED");
        Requisition concluded = Town.in(Status.CONCLUDING);
        concluded.conclude(Town.conclusion(), Town.AMINA, LATER);
        assertThat(states(concluded)).isEqualTo("DONE DONE DONE DONE DONE NOW");
    }

    private static String states(Requisition requisition) {
        List<StageLine> lines = Stages.of(
                requisition.summary(),
                requisition.screenedAt,
                requisition.assignedAt,
                requisition.advisedAt,
                StageState.NOW,
                null);
        return String.join(" ", lines.stream().map(line -> line.state().name()).toList());
    }

    @Test
    void aDeviationFromTheRuleWaitsForAManager() {
        RelevanceDecision irrelevant = new RelevanceDecision("S13", false, false, "deviates", "Kun ét opkald.");
        RelevanceRecord row = RelevanceRecord.propose(Town.received().id(), irrelevant, Town.AMINA, Town.MONDAY);
        assertThat(row.view().ruleRelevant()).isTrue();
        assertThat(row.view().countsAsRelevant()).isTrue();

        row.decide(false, "deviates", "Kun ét opkald.", false, Town.AMINA, LATER);
        assertThat(row.view().status()).isEqualTo(RelevanceStatus.PENDING);
        assertThat(row.view().countsAsRelevant()).isTrue();

        row.decide(false, "manager-decided", "Enig.", true, Town.MIKKEL, LATER);
        assertThat(row.view().status()).isEqualTo(RelevanceStatus.CONFIRMED);
        assertThat(row.view().countsAsRelevant()).isFalse();
        assertThat(Objects.requireNonNull(row.view().decidedBy())).isEqualTo(Town.MIKKEL);
    }

    @Test
    void whatLooksLikeACprNumberIsSeen() {
        assertThat(CprNumbers.in("hun hedder Fadumo, 010170-1234")).isTrue();
        assertThat(CprNumbers.in("0101701234")).isTrue();
        assertThat(CprNumbers.in("010170 1234.")).isTrue();
        assertThat(CprNumbers.in("ring på 33 66 33 66 eller 3366 1234")).isFalse();
        assertThat(CprNumbers.in("991370-1234")).isFalse();
        assertThat(CprNumbers.in("10101701234")).isFalse();
    }
}
