package dk.medspil.programme;

import static dk.medspil.questionnaire.AnswerValue.NO;
import static dk.medspil.questionnaire.AnswerValue.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medspil.directory.PersonId;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.OffsetClock;
import dk.medspil.questionnaire.Answers;
import dk.medspil.questionnaire.FollowUps;
import dk.medspil.questionnaire.Invitation;
import dk.medspil.questionnaire.SubjectRef;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first half-year, frozen on 2 August 2010. */
@MedspilTest
class FreezeTest {

    private static final String H1 = "2010-H1";
    private static final Locale DANISH = new Locale("da");
    private static final PersonId MIKKEL = new PersonId(UUID.fromString("00000000-0000-4000-8000-000000000a11"));
    private static final UUID LISE = UUID.fromString("00000000-0000-4000-8000-0000000015e0");
    private static final Instant AUGUST = Instant.parse("2010-08-02T08:00:00Z");

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
    private TestDatabase database;

    private SubjectRef lisesCase;
    private Invitation lisesInvitation;

    @BeforeEach
    void aHalfYearHasPassed() {
        ProgrammeYear year = new ProgrammeYear(cohorts, followUps, answers, clock);
        for (int i = 0; i < 9; i++) {
            year.closeAndAnswer(UUID.randomUUID(), i < 8 ? YES : NO);
        }
        clock.freezeAt(Instant.parse("2010-06-29T08:00:00Z"));
        lisesCase = year.close(LISE);
        lisesInvitation = year.invite(lisesCase);
        clock.freezeAt(AUGUST);
    }

    @Test
    void anOpenPeriodIsNotFrozen() {
        clock.freezeAt(Instant.parse("2010-06-30T21:59:59Z"));

        assertThatThrownBy(() -> criteria.freeze(H1, MIKKEL))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo("period-not-over"));
    }

    @Test
    void aFrozenPeriodShowsItsVerdictAndWhatWasStillOpen() {
        criteria.freeze(H1, MIKKEL);

        CriterionCard s13 = s13();

        assertThat(s13.isFinal()).isTrue();
        assertThat(s13.status()).isEqualTo(ShareStatus.MET);
        assertThat(s13.asOf()).isEqualTo(AUGUST);
        assertThat(s13.why()).first().satisfies(why -> {
            assertThat(why.code()).isEqualTo(CriterionCard.WhyCode.OPEN_AT_FREEZE);
            assertThat(why.params()).containsEntry("stillRunning", "1");
        });
        assertThat(criteria.cards(H1, Audience.ALL_OTHERS, DANISH).period().frozen())
                .isTrue();
    }

    @Test
    void aPeriodIsFrozenOnce() {
        criteria.freeze(H1, MIKKEL);

        assertThatThrownBy(() -> criteria.freeze(H1, MIKKEL))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo("period-already-frozen"));
    }

    @Test
    void whatComesLaterChangesNothingAndGivesTheSameHash() {
        criteria.freeze(H1, MIKKEL);
        CriterionPage before = criteria.page("S13", H1, Audience.MANAGERS, DANISH);

        clock.freezeAt(AUGUST.plusSeconds(3600));
        new ProgrammeYear(cohorts, followUps, answers, clock).answer(lisesInvitation, NO);

        assertThat(criteria.page("S13", H1, Audience.MANAGERS, DANISH)).isEqualTo(before);
        assertThat(criteria.check(H1)).hasSize(15).allMatch(FreezeCheck::same);
        assertThat(criteria.page("S13", "2010", Audience.MANAGERS, DANISH)
                        .card()
                        .answered())
                .isEqualTo(10);
    }

    @Test
    void aRecordThatChangedSinceIsNamed() {
        criteria.freeze(H1, MIKKEL);

        cohorts.decide("S13", lisesCase, false, false, "Fejl ved lukning", MIKKEL.value(), clock.instant());

        FreezeCheck s13 = check();
        assertThat(s13.same()).isFalse();
        assertThat(s13.intact()).isTrue();
        assertThat(s13.changed()).singleElement().satisfies(change -> {
            assertThat(change.unit()).isEqualTo(LISE);
            assertThat(change.was()).startsWith("INVITED|NOT_YET_DELIVERED");
            assertThat(change.is()).startsWith("IN_SCOPE|OUT_BY_DECISION");
        });
        assertThat(s13().relevant()).isEqualTo(10);
    }

    /** Erasure takes the answers and the person; the figure stays as reported. */
    @Test
    void erasingAPersonKeepsTheFigure() {
        criteria.freeze(H1, MIKKEL);
        CriterionPage before = criteria.page("S13", H1, Audience.MANAGERS, DANISH);

        jdbc.sql("delete from cohort_entry").update();
        jdbc.sql("delete from response").update();

        assertThat(criteria.page("S13", H1, Audience.MANAGERS, DANISH)).isEqualTo(before);
        assertThat(check().same()).isFalse();
        assertThat(check().intact()).isTrue();
        assertThat(check().changed()).hasSize(10);
    }

    @Test
    void frozenRowsCannotBeChanged() {
        criteria.freeze(H1, MIKKEL);

        for (String change : new String[] {
            "update frozen_figure set successes = 10",
            "update frozen_unit set answer = 'YES'",
            "delete from frozen_unit",
            "update frozen_count set counted = 10",
            "update criterion_definition set target = 10"
        }) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void aFrozenRowChangedPastTheDatabasesGuardIsNoticed() throws SQLException {
        criteria.freeze(H1, MIKKEL);

        try (Connection administrator = database.connect();
                Statement statement = administrator.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("update frozen_unit set answer = 'YES', reached = 'SUCCESS', reason = null");
        }

        assertThat(check().intact()).isFalse();
    }

    private CriterionCard s13() {
        return criteria.page("S13", H1, Audience.MANAGERS, DANISH).card();
    }

    private FreezeCheck check() {
        return criteria.check(H1).stream()
                .filter(check -> check.criterion().equals("S13"))
                .findFirst()
                .orElseThrow();
    }
}
