package dk.medspil.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medspil.questionnaire.AnswerValue;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where a unit stands: one step, and one reason why it came no further. */
class StandingTest {

    private static final Set<AnswerValue> YES = Set.of(AnswerValue.YES);

    @Test
    void anIrrelevantUnitIsOutByRuleOrByDecision() {
        assertThat(standing(new Facts().relevant(false)).reason()).isEqualTo(DropReason.OUT_BY_RULE);
        assertThat(standing(new Facts().relevant(false).byDecision()).reason()).isEqualTo(DropReason.OUT_BY_DECISION);
        assertThat(standing(new Facts().relevant(false)).reached()).isEqualTo(Step.IN_SCOPE);
    }

    @Test
    void anAnswerImpliesAllEarlierSteps() {
        Standing yes = standing(new Facts().answer(AnswerValue.YES));

        assertThat(yes.reached()).isEqualTo(Step.SUCCESS);
        assertThat(yes.reason()).isNull();
    }

    @Test
    void onlyWhatTheDefinitionCountsIsASuccess() {
        assertThat(standing(new Facts().answer(AnswerValue.PARTLY)).reason()).isEqualTo(DropReason.PARTLY);
        assertThat(standing(new Facts().answer(AnswerValue.NO)).reached()).isEqualTo(Step.APPLICABLE);
        assertThat(standing(new Facts().answer(AnswerValue.NOT_RELEVANT)).reached())
                .isEqualTo(Step.ANSWERED);
        assertThat(Standing.of(new Facts().answer(AnswerValue.PARTLY).build(), Set.of(AnswerValue.PARTLY))
                        .reached())
                .isEqualTo(Step.SUCCESS);
    }

    @Test
    void theSilentHaveTheFirstReasonThatApplies() {
        assertThat(standing(new Facts()).reason()).isEqualTo(DropReason.NO_FOLLOW_UP);
        assertThat(standing(new Facts().running()).reason()).isEqualTo(DropReason.NOT_YET_INVITED);
        assertThat(standing(new Facts().invited().running()).reason()).isEqualTo(DropReason.NOT_YET_DELIVERED);
        assertThat(standing(new Facts().invited().delivered().running()).reason())
                .isEqualTo(DropReason.NOT_YET_OPENED);
        assertThat(standing(new Facts().invited().opened().running()).reason()).isEqualTo(DropReason.NOT_YET_ANSWERED);
        assertThat(standing(new Facts().invited().submitted()).reason()).isEqualTo(DropReason.SKIPPED);
        assertThat(standing(new Facts().invited().bounced()).reason()).isEqualTo(DropReason.UNDELIVERABLE);
        assertThat(standing(new Facts().invited().delivered().expired()).reason())
                .isEqualTo(DropReason.EXPIRED);
        assertThat(standing(new Facts().cancelled()).reason()).isEqualTo(DropReason.CANCELLED);
        assertThat(standing(new Facts().invited().delivered().expired().optedOut())
                        .reason())
                .isEqualTo(DropReason.OPTED_OUT);
    }

    @Test
    void whoeverStandsSomewhereHasExactlyOneReasonUnlessItIsASuccess() {
        Random random = new Random(15);
        for (int i = 0; i < 20_000; i++) {
            Standing standing = Standing.of(anyFacts(random), YES);

            assertThat(standing.reason() == null).isEqualTo(standing.reached() == Step.SUCCESS);
            assertThat(standing.relevant()).isEqualTo(standing.reached() != Step.IN_SCOPE);
        }
    }

    static UnitFacts anyFacts(Random random) {
        return new UnitFacts(
                random.nextInt(5) > 0,
                random.nextInt(20) == 0,
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                anyAnswer(random),
                anyAnswer(random));
    }

    private static @Nullable AnswerValue anyAnswer(Random random) {
        int value = random.nextInt(6);
        return value < 4 ? AnswerValue.values()[value] : null;
    }

    private static Standing standing(Facts facts) {
        return Standing.of(facts.build(), YES);
    }

    /** Says only what matters. */
    private static final class Facts {
        private boolean relevant = true;
        private boolean byDecision;
        private boolean invited;
        private boolean delivered;
        private boolean bounced;
        private boolean opened;
        private boolean submitted;
        private boolean running;
        private boolean optedOut;
        private boolean expired;
        private boolean cancelled;
        private @Nullable AnswerValue answer;

        Facts relevant(boolean it) {
            relevant = it;
            return this;
        }

        Facts byDecision() {
            byDecision = true;
            return this;
        }

        Facts invited() {
            invited = true;
            return this;
        }

        Facts delivered() {
            delivered = true;
            return this;
        }

        Facts bounced() {
            bounced = true;
            return this;
        }

        Facts opened() {
            opened = true;
            return this;
        }

        Facts submitted() {
            submitted = true;
            return this;
        }

        Facts running() {
            running = true;
            return this;
        }

        Facts optedOut() {
            optedOut = true;
            return this;
        }

        Facts expired() {
            expired = true;
            return this;
        }

        Facts cancelled() {
            cancelled = true;
            return this;
        }

        Facts answer(AnswerValue it) {
            answer = it;
            return this;
        }

        UnitFacts build() {
            return new UnitFacts(
                    relevant,
                    false,
                    byDecision,
                    invited,
                    delivered,
                    bounced,
                    opened,
                    submitted,
                    running,
                    optedOut,
                    expired,
                    cancelled,
                    answer,
                    answer);
        }
    }
}
