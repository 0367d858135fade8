package dk.medspil.programme;

import static dk.medspil.questionnaire.AnswerValue.NO;
import static dk.medspil.questionnaire.AnswerValue.NOT_RELEVANT;
import static dk.medspil.questionnaire.AnswerValue.PARTLY;
import static dk.medspil.questionnaire.AnswerValue.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonsMerged;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.OffsetClock;
import dk.medspil.questionnaire.Answers;
import dk.medspil.questionnaire.FollowUps;
import dk.medspil.questionnaire.Invitation;
import dk.medspil.questionnaire.SubjectRef;
import dk.medspil.testing.MedspilTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** S13 counted from real cohorts, follow-ups and answers. */
@MedspilTest
class CriteriaTest {

    private static final Locale DANISH = new Locale("da");
    private static final UUID LISE = UUID.fromString("00000000-0000-4000-8000-0000000015e0");
    private static final UUID FADUMO = UUID.fromString("00000000-0000-4000-8000-00000000fad0");
    private static final UUID THIRD = UUID.fromString("00000000-0000-4000-8000-000000000003");
    private static final UUID SUNDHOLM = UUID.fromString("00000000-0000-4000-8000-00000000000b");

    @Autowired
    private Criteria criteria;

    @Autowired
    private Cohorts cohorts;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private Answers answers;

    @Autowired
    private OffsetClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher mergers;

    private ProgrammeYear year;

    @BeforeEach
    void theYearBegins() {
        year = new ProgrammeYear(cohorts, followUps, answers, clock);
    }

    @Test
    void anEmptyYearHasNoAnswersYet() {
        CriterionCard s13 = s13();

        assertThat(s13.share()).isNull();
        assertThat(s13.amongAnswers()).isEqualTo(AmongAnswers.NONE);
        assertThat(s13.status()).isEqualTo(ShareStatus.CANNOT_TELL_YET);
        assertThat(s13.isFinal()).isFalse();
        assertThat(criteria.cards(null, Audience.ALL_OTHERS, DANISH).cards())
                .extracting(CriterionCard::code)
                .containsExactly("S1", "S2", "S3", "S4", "S5", "S10", "S12", "S13", "S14", "S15");
    }

    @Test
    void theUnitIsTheRequesterAndNotTheRequisition() {
        year.closeAndAnswer(LISE, YES);
        year.close(LISE);
        year.close(LISE);
        year.closeAndAnswer(FADUMO, NO);

        CriterionCard s13 = s13();

        assertThat(List.of(s13.relevant(), s13.answered(), s13.n(), s13.k())).containsExactly(2L, 2L, 2L, 1L);
    }

    @Test
    void ofAUnitsAnswersTheOneSubmittedLastCounts() {
        SubjectRef first = year.close(LISE);
        Invitation invitation = year.invite(first);
        clock.advance(Duration.ofDays(30));
        SubjectRef second = year.close(LISE);
        Invitation later = year.invite(second);
        year.answer(later, NO);
        clock.advance(Duration.ofDays(1));
        year.answer(invitation, YES);

        assertThat(s13().k()).isEqualTo(1);
        assertThat(s13().n()).isEqualTo(1);
    }

    @Test
    void aSkippedQuestionLeavesTheEarlierAnswerStanding() {
        SubjectRef subject = year.close(LISE);
        year.answer(year.invite(subject), YES);
        clock.advance(Duration.ofDays(180));
        year.answer(year.invite(subject, 2), null);

        assertThat(s13().k()).isEqualTo(1);
    }

    @Test
    void aSecondWaveReplacesTheFirstButNotInTheFirstWavesFigure() {
        SubjectRef subject = year.close(LISE);
        year.answer(year.invite(subject), NO);
        clock.advance(Duration.ofDays(180));
        year.answer(year.invite(subject, 2), YES);

        CriterionCard s13 = s13();

        assertThat(s13.k()).isEqualTo(1);
        assertThat(s13.sensitivity().firstWave())
                .extracting(CriterionCard.Variant::k, CriterionCard.Variant::n)
                .containsExactly(0L, 1L);
    }

    @Test
    void aRequesterIsRelevantWhenAtLeastOneRequisitionIs() {
        year.close(LISE, "S13", false, true, false, ProgrammeYear.TITANPARKEN);
        year.close(LISE);
        year.close(FADUMO, "S13", false, true, false, ProgrammeYear.TITANPARKEN);
        year.close(THIRD, "S13", false, false, false, ProgrammeYear.TITANPARKEN);

        CriterionCard s13 = s13();

        assertThat(s13.relevant()).isEqualTo(1);
        assertThat(s13.outByRule()).isEqualTo(1);
        assertThat(s13.outByDecision()).isEqualTo(1);
        assertThat(s13.sensitivity().allInScope())
                .extracting(CriterionCard.Variant::relevant)
                .isEqualTo(3L);
    }

    @Test
    void whatAManagerHasNotDecidedCountsAsRelevantAndKeepsTheVerdictOpen() {
        SubjectRef subject = year.close(LISE, "S13", false, false, true, ProgrammeYear.TITANPARKEN);
        endTheYear();

        assertThat(s13().relevant()).isEqualTo(1);
        assertThat(s13().isFinal()).isFalse();
        assertThat(s13().why()).extracting(CriterionCard.Why::code).contains(CriterionCard.WhyCode.RELEVANCE_MISSING);

        cohorts.decide("S13", subject, false, false, "Kun om lokaler", UUID.randomUUID(), clock.instant());
        followUps.cancelOf(subject, "not-relevant", clock.instant());

        assertThat(s13().relevant()).isZero();
        assertThat(s13().outByDecision()).isEqualTo(1);
        assertThat(s13().isFinal()).isTrue();
    }

    @Test
    void whoeverLeavesIsOutOfScope() {
        SubjectRef subject = year.close(LISE);

        cohorts.leave(subject, "merged");

        assertThat(s13().waterfall().get(0).units()).isZero();
    }

    @Test
    void twoPersonsWhoAreOneCountOnce() {
        year.closeAndAnswer(LISE, NO);
        clock.advance(Duration.ofDays(1));
        year.closeAndAnswer(FADUMO, YES);

        mergers.publishEvent(new PersonsMerged(new PersonId(FADUMO), new PersonId(LISE), clock.instant()));

        assertThat(List.of(s13().relevant(), s13().n(), s13().k())).containsExactly(1L, 1L, 1L);
    }

    @Test
    void theWaterfallSaysWhoDroppedOutAndWhy() {
        year.closeAndAnswer(LISE, YES);
        year.closeAndAnswer(FADUMO, PARTLY);
        year.closeAndAnswer(THIRD, NOT_RELEVANT);
        year.close(UUID.randomUUID());
        Invitation bounced = year.invite(year.close(UUID.randomUUID()));
        followUps.markBounced(bounced.id(), clock.instant());
        Invitation delivered = year.invite(year.close(UUID.randomUUID()));
        followUps.markDelivered(delivered.id(), clock.instant());
        year.answer(year.invite(year.close(UUID.randomUUID())), null);

        List<WaterfallStep> waterfall = s13().waterfall();

        assertThat(waterfall).extracting(WaterfallStep::units).containsExactly(7L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
        assertThat(waterfall)
                .flatExtracting(WaterfallStep::drops)
                .extracting(WaterfallStep.Drop::reason)
                .containsExactly(
                        DropReason.NOT_YET_INVITED,
                        DropReason.UNDELIVERABLE,
                        DropReason.NOT_YET_OPENED,
                        DropReason.SKIPPED,
                        DropReason.NOT_RELEVANT_FOR_US,
                        DropReason.PARTLY);
    }

    /** 30 June ends at 22.00 UTC, since Copenhagen keeps summer time. */
    @Test
    void aPeriodsDaysBeginAndEndAtLocalMidnight() {
        clock.freezeAt(Instant.parse("2010-06-30T21:59:59Z"));
        year.close(LISE);
        clock.freezeAt(Instant.parse("2010-06-30T22:00:00Z"));
        year.close(FADUMO);

        assertThat(s13("2010-H1").relevant()).isEqualTo(1);
        assertThat(s13().relevant()).isEqualTo(2);
        clock.freezeAt(Instant.parse("2010-12-31T22:59:59Z"));
        year.close(THIRD);
        clock.freezeAt(Instant.parse("2010-12-31T23:00:00Z"));
        year.close(UUID.randomUUID());
        assertThat(s13().relevant()).isEqualTo(3);
    }

    @Test
    void anAnswerAboutALaterCaseSaysNothingAboutAnEarlierPeriod() {
        year.close(LISE);
        clock.freezeAt(Instant.parse("2010-09-01T08:00:00Z"));
        year.closeAndAnswer(LISE, YES);

        assertThat(s13("2010-H1").answered()).isZero();
        assertThat(s13().answered()).isEqualTo(1);
    }

    @Test
    void aCaseClosedAgainStaysInItsFirstPeriod() {
        SubjectRef subject = year.close(LISE);
        clock.freezeAt(Instant.parse("2010-09-01T08:00:00Z"));
        cohorts.enter(new CohortEntry(
                "S13",
                LISE,
                subject,
                Instant.parse("2010-09-01T08:00:00Z"),
                true,
                true,
                "rule",
                null,
                clock.instant(),
                false,
                SUNDHOLM,
                "CONTACT",
                "INSTITUTION"));

        assertThat(s13("2010-H1").relevant()).isEqualTo(1);
    }

    @Test
    void aUnitStandsAtTheRequisitionClosedLastBeforeItsAnswer() {
        Invitation invitation = year.invite(year.close(LISE));
        clock.advance(Duration.ofDays(1));
        year.answer(invitation, YES);
        clock.advance(Duration.ofDays(1));
        year.close(LISE, "S13", true, true, false, SUNDHOLM);
        year.close(FADUMO);
        clock.advance(Duration.ofDays(1));
        year.close(FADUMO, "S13", true, true, false, SUNDHOLM);

        BreakdownTable areas = page().breakdowns().get(0);

        assertThat(areas.rows())
                .extracting(BreakdownTable.Row::label)
                .containsExactly(ProgrammeYear.TITANPARKEN.toString(), SUNDHOLM.toString());
        assertThat(areas.rows().get(0).figure()).isEqualTo(new ShareFigure(1, 1, 1, 1, 70));
        assertThat(areas.rows().get(1).figure()).isEqualTo(new ShareFigure(0, 0, 1, 0, 70));
    }

    @Test
    void aVerdictWaitsForThePeriodAndItsFollowUps() {
        for (int i = 0; i < 12; i++) {
            year.closeAndAnswer(UUID.randomUUID(), YES);
        }
        SubjectRef open = year.close(LISE);
        Invitation invitation = year.invite(open);

        assertThat(s13().status()).isEqualTo(ShareStatus.SO_FAR_ABOVE);
        endTheYear();
        assertThat(s13().status()).isEqualTo(ShareStatus.SO_FAR_ABOVE);
        assertThat(s13().why())
                .extracting(CriterionCard.Why::code)
                .containsExactly(
                        CriterionCard.WhyCode.FOLLOW_UPS_RUNNING, CriterionCard.WhyCode.WHATEVER_THE_SILENT_SAY);

        followUps.markExpired(year.followUp(open), invitation.expiresAt());
        assertThat(s13().status()).isEqualTo(ShareStatus.MET);
        assertThat(s13().isFinal()).isTrue();
    }

    @Test
    void othersThanManagersSeeNoSmallGroups() {
        for (int i = 0; i < 6; i++) {
            year.closeAndAnswer(UUID.randomUUID(), i < 3 ? YES : NO);
        }
        year.close(LISE, "S13", true, true, false, SUNDHOLM);

        CriterionPage published = criteria.page("S13", null, Audience.ALL_OTHERS, DANISH);

        assertThat(published.breakdowns().get(0).rows()).hasSize(2).allMatch(BreakdownTable.Row::suppressed);
        assertThat(published.card().k()).isEqualTo(3);
        assertThat(published.card().waterfall()).allMatch(step -> step.drops().isEmpty());
        assertThat(criteria.page("S13", "2010-H1", Audience.ALL_OTHERS, DANISH).breakdowns())
                .isEmpty();
    }

    @Test
    void onlyManagersAreToldWhatAFewAnsweredInAQuarter() {
        clock.freezeAt(Instant.parse("2010-05-03T08:00:00Z"));
        for (int i = 0; i < 3; i++) {
            year.closeAndAnswer(UUID.randomUUID(), i < 2 ? YES : NO);
        }

        CriterionPage quarter = criteria.page("S13", "2010-Q2", Audience.ALL_OTHERS, DANISH);
        CriteriaPage all = criteria.cards("2010-Q2", Audience.ALL_OTHERS, DANISH);

        assertThat(quarter.told()).isNull();
        assertThat(quarter.untold()).isNotNull();
        assertThat(quarter.breakdowns()).isEmpty();
        assertThat(criteria.trend("S13", "2010-Q2", Audience.ALL_OTHERS)).isEmpty();
        assertThat(all.cards()).extracting(CriterionCard::code).doesNotContain("S13");
        assertThat(all.untold()).extracting(UntoldCriterion::code).contains("S13");
        assertThat(s13("2010-Q2").k()).isEqualTo(2);
        assertThat(criteria.cards("2010-Q2", Audience.MANAGERS, DANISH).untold())
                .isEmpty();
        assertThat(criteria.page("S13", "2010", Audience.ALL_OTHERS, DANISH)
                        .card()
                        .k())
                .isEqualTo(2);
    }

    @Test
    void allAreToldOfALargeQuarterUnlessItTellsOfASmallOne() {
        clock.freezeAt(Instant.parse("2010-05-03T08:00:00Z"));
        for (int i = 0; i < 6; i++) {
            year.closeAndAnswer(UUID.randomUUID(), i < 3 ? YES : NO);
        }

        assertThat(criteria.page("S13", "2010-Q2", Audience.ALL_OTHERS, DANISH)
                        .card()
                        .k())
                .isEqualTo(3);

        clock.freezeAt(Instant.parse("2010-08-02T08:00:00Z"));
        year.closeAndAnswer(LISE, YES);

        assertThat(criteria.page("S13", "2010-Q2", Audience.ALL_OTHERS, DANISH).told())
                .isNull();
        assertThat(criteria.page("S13", "2010-H1", Audience.ALL_OTHERS, DANISH).told())
                .isNull();
        assertThat(s13("2010-Q2").k()).isEqualTo(3);
    }

    @Test
    void namesAreForAPurposeAndEachLookIsLogged() {
        year.closeAndAnswer(LISE, NO);
        PersonId mikkel = new PersonId(UUID.randomUUID());

        assertThatThrownBy(() -> criteria.units("S13", null, null, null, mikkel, "  ", null))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo("purpose-needed"));
        List<UnitLine> lines = criteria.units(
                        "S13", null, Step.APPLICABLE, DropReason.NO, mikkel, "Opfølgning med rekvirenten", null)
                .units();

        assertThat(lines).singleElement().satisfies(line -> assertThat(line.answer())
                .isEqualTo(NO));
        assertThat(jdbc.sql("select record_id from access_entry where by_id = :by")
                        .param("by", mikkel.value())
                        .query(UUID.class)
                        .list())
                .containsExactly(LISE);
    }

    private void endTheYear() {
        clock.freezeAt(Instant.parse("2010-12-31T23:00:00Z"));
    }

    private CriterionPage page() {
        return criteria.page("S13", null, Audience.MANAGERS, DANISH);
    }

    private CriterionCard s13() {
        return page().card();
    }

    private CriterionCard s13(String period) {
        return criteria.page("S13", period, Audience.MANAGERS, DANISH).card();
    }
}
