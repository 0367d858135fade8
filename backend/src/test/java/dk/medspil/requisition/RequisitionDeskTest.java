package dk.medspil.requisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonsMerged;
import dk.medspil.method.MethodCatalogue;
import dk.medspil.method.MethodId;
import dk.medspil.platform.access.Role;
import dk.medspil.platform.problem.Languages;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.OffsetClock;
import dk.medspil.testing.FreshStart;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.modulith.test.AssertablePublishedEvents;

/** What the desk keeps beside the case itself: numbers, closures, relevance, cohorts. */
@RequisitionRoomTest
class RequisitionDeskTest {

    private static final RelevanceDecision BY_RULE = new RelevanceDecision("S13", true, true, "subject", null);
    private static final RelevanceDecision AGAINST =
            new RelevanceDecision("S13", false, false, "deviates", "Det var kun et opkald.");

    @Autowired
    Visitors visitors;

    @Autowired
    RequisitionDesk desk;

    @Autowired
    MethodCatalogue methods;

    @Autowired
    CaseLinks links;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    OffsetClock clock;

    private PersonId amina;
    private PersonId mikkel;

    @BeforeEach
    void staff() {
        amina = visitors.consultant("Amina Holm");
        mikkel = visitors.staff("Mikkel Bruun", Role.MANAGER);
    }

    @Test
    void fortySubmittedAtOnceGetFortyNumbersOfTheYear() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(16);
        Callable<RequisitionNumber> sends = () -> visitors.received().number();

        List<Future<RequisitionNumber>> sent = people.invokeAll(Collections.nCopies(40, sends));
        people.shutdown();

        List<RequisitionNumber> numbers = new ArrayList<>();
        for (Future<RequisitionNumber> each : sent) {
            numbers.add(each.get());
        }
        assertThat(new HashSet<>(numbers)).hasSize(40).allMatch(number -> number.year() == 2010);
    }

    @Test
    void theYearOfANumberIsCopenhagens() {
        clock.freezeAt(Instant.parse("2010-12-31T23:30:00Z"));

        assertThat(visitors.received().number().year()).isEqualTo(2011);
    }

    @Test
    void aConclusionTellsTheProgrammeWhoIsRelevant(AssertablePublishedEvents events) {
        RequisitionSummary closed = concluded(List.of(BY_RULE), List.of(BY_RULE));

        assertThat(closed.closure()).isEqualTo(ClosureKind.CONCLUDED);
        assertThat(visitors.count(
                        "select count(*) from cohort_entry where subject_id = ? and criterion = 'S13' and relevant"
                                + " and by_rule and not pending",
                        closed.id().value()))
                .isEqualTo(1);
        assertThat(events).contains(RequisitionClosed.class).matching(RequisitionClosed::kind, ClosureKind.CONCLUDED);
    }

    @Test
    void notRelevantAgainstTheRuleIsPendingUntilAnotherManagerDecides() {
        RequisitionSummary closed = concluded(List.of(BY_RULE), List.of(AGAINST));
        assertThat(desk.relevance(closed.id())).singleElement().satisfies(row -> {
            assertThat(row.status()).isEqualTo(RelevanceStatus.PENDING);
            assertThat(row.countsAsRelevant()).isTrue();
        });
        assertThat(visitors.count("select count(*) from cohort_entry where pending and relevant"))
                .isEqualTo(1);

        assertThatThrownBy(() -> desk.decideRelevance(closed.id(), "S13", false, "Selv enig.", amina))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(HttpStatus.FORBIDDEN));
        RelevanceView decided = desk.decideRelevance(closed.id(), "S13", false, "Enig: kun et opkald.", mikkel);

        assertThat(decided.countsAsRelevant()).isFalse();
        assertThat(visitors.count("select count(*) from cohort_entry where not pending and not relevant"))
                .isEqualTo(1);
    }

    @Test
    void aManagerWhoIsTheConsultantIsNoOtherManager() {
        RequisitionSummary received = visitors.received();
        desk.accept(received.id(), with(CaseTest.screening(received), List.of(BY_RULE), mikkel), mikkel);
        desk.plan(received.id(), new PlanFacts(null, "Et møde"), mikkel);
        desk.finishAdvice(received.id(), "Holdt", mikkel);

        desk.conclude(received.id(), new ConclusionFacts(Outcome.SOLVED, "Ja", List.of(), List.of(AGAINST)), mikkel);

        assertThat(desk.relevance(received.id())).singleElement().satisfies(row -> assertThat(row.status())
                .isEqualTo(RelevanceStatus.PENDING));
    }

    @Test
    void aDeviationWithoutAReasonIsRefused() {
        RelevanceDecision bare = new RelevanceDecision("S13", false, false, "deviates", " ");

        assertThatThrownBy(() -> concluded(List.of(BY_RULE), List.of(bare)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo("relevance-reason-missing"));
    }

    @Test
    void reopenedAndClosedAgainKeepsTheFirstClosureAndBothRows() {
        RequisitionSummary closed = concluded(List.of(BY_RULE), List.of(BY_RULE));
        clock.freezeAt(FreshStart.MONDAY_MORNING.plus(Duration.ofDays(20)));

        desk.reopen(closed.id(), "Foreningen sprang fra.", amina);
        desk.plan(closed.id(), new PlanFacts(null, "En ny forening"), amina);
        desk.finishAdvice(closed.id(), "Fundet", amina);
        RequisitionSummary again = desk.conclude(
                closed.id(), new ConclusionFacts(Outcome.SOLVED, "Nu", List.of(), List.of(BY_RULE)), amina);

        assertThat(again.firstClosedAt()).isEqualTo(closed.closedAt());
        assertThat(again.timesReopened()).isEqualTo(1);
        assertThat(visitors.count("select count(*) from closure")).isEqualTo(2);
        assertThat(visitors.count("select count(*) from closure where ended_at is null"))
                .isEqualTo(1);
        assertThat(visitors.count("select count(*) from cohort_entry")).isEqualTo(1);
    }

    @Test
    void onlyMethodsOfTheCatalogueAreHandedOver() {
        MethodId known = methods.inUse(Languages.DANISH).get(0).id();
        RequisitionSummary received = advised(List.of(BY_RULE));
        ConclusionFacts unknown =
                new ConclusionFacts(Outcome.SOLVED, "Ja", List.of(new MethodId(UUID.randomUUID())), List.of(BY_RULE));

        assertThatThrownBy(() -> desk.conclude(received.id(), unknown, amina)).isInstanceOf(Refusal.class);
        desk.conclude(
                received.id(),
                new ConclusionFacts(Outcome.SOLVED, "Ja", List.of(known, known), List.of(BY_RULE)),
                amina);

        assertThat(visitors.count("select count(*) from requisition_method")).isEqualTo(1);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void ofManyWhoScreenAtOnceOneWinsAndNoLogTellsWhatTheyWrote(CapturedOutput log) throws Exception {
        RequisitionSummary received = visitors.received();
        ExecutorService people = Executors.newFixedThreadPool(10);
        Callable<Boolean> declines = () -> {
            try {
                desk.decline(received.id(), "Kanariefuglen synger.", amina);
                return true;
            } catch (Refusal | OptimisticLockingFailureException | DataIntegrityViolationException lost) {
                return false;
            }
        };

        List<Future<Boolean>> tried = people.invokeAll(Collections.nCopies(10, declines));
        people.shutdown();

        int won = 0;
        for (Future<Boolean> each : tried) {
            won += each.get() ? 1 : 0;
        }
        assertThat(won).isEqualTo(1);
        assertThat(visitors.count("select count(*) from closure")).isEqualTo(1);
        assertThat(visitors.count("select count(*) from timeline_entry")).isEqualTo(2);
        assertThat(log.getAll()).doesNotContain("Kanariefuglen");
    }

    @Test
    void theCasesOfTwoWhoWereOneBecomeTheOnes() {
        RequisitionSummary received = visitors.received();
        PersonId other = visitors.staff("L. Winther", Role.REQUESTER);

        publisher.publishEvent(new PersonsMerged(received.requester(), other, FreshStart.MONDAY_MORNING));

        assertThat(desk.find(received.number()).orElseThrow().requester()).isEqualTo(other);
        assertThat(links.find(received.id(), other)).isPresent();
        assertThat(links.of(received.id())).hasSize(1);
    }

    private RequisitionSummary advised(List<RelevanceDecision> proposed) {
        RequisitionSummary received = visitors.received();
        desk.accept(received.id(), with(CaseTest.screening(received), proposed, amina), amina);
        desk.plan(received.id(), new PlanFacts(null, "Et dialogmøde"), amina);
        return desk.finishAdvice(received.id(), "Mødet blev holdt.", amina);
    }

    private RequisitionSummary concluded(List<RelevanceDecision> proposed, List<RelevanceDecision> decided) {
        RequisitionSummary advised = advised(proposed);
        return desk.conclude(
                advised.id(), new ConclusionFacts(Outcome.SOLVED, "De mødes nu.", List.of(), decided), amina);
    }

    private static ScreeningFacts with(ScreeningFacts facts, List<RelevanceDecision> proposed, PersonId consultant) {
        return new ScreeningFacts(
                facts.kind(),
                facts.subject(),
                facts.area(),
                facts.priority(),
                facts.deadline(),
                facts.requester(),
                proposed,
                consultant);
    }
}
