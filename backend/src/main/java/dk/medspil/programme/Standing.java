package dk.medspil.programme;

import dk.medspil.questionnaire.AnswerValue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where one unit stands in the waterfall of a criterion.
 *
 * @param reached the last step that it reached
 * @param reason why it came no further; null when it is a success
 * @param pending a relevance decision is missing
 * @param running a follow-up of it still runs
 */
record Standing(
        Step reached,
        @Nullable DropReason reason,
        @Nullable AnswerValue answer,
        @Nullable AnswerValue firstWaveAnswer,
        boolean pending,
        boolean running) {

    /** Judges what is known; {@code successes} are the answers that the criterion's definition counts. */
    static Standing of(UnitFacts facts, Set<AnswerValue> successes) {
        if (!facts.relevant()) {
            DropReason reason = facts.byDecision() ? DropReason.OUT_BY_DECISION : DropReason.OUT_BY_RULE;
            return new Standing(
                    Step.IN_SCOPE, reason, facts.answer(), facts.firstWaveAnswer(), facts.pending(), facts.running());
        }
        AnswerValue answer = facts.answer();
        Step reached = answer == null ? reachedInSilence(facts) : reachedBy(answer, successes);
        DropReason reason = reached == Step.SUCCESS ? null : answer == null ? silence(facts, reached) : reason(answer);
        return new Standing(reached, reason, answer, facts.firstWaveAnswer(), facts.pending(), facts.running());
    }

    private static Step reachedBy(AnswerValue answer, Set<AnswerValue> successes) {
        if (answer == AnswerValue.NOT_RELEVANT) {
            return Step.ANSWERED;
        }
        return successes.contains(answer) ? Step.SUCCESS : Step.APPLICABLE;
    }

    private static DropReason reason(AnswerValue answer) {
        return switch (answer) {
            case NOT_RELEVANT -> DropReason.NOT_RELEVANT_FOR_US;
            case PARTLY -> DropReason.PARTLY;
            case NO -> DropReason.NO;
            case YES -> DropReason.OTHER_ANSWER;
        };
    }

    /** A later step implies the earlier ones, whatever the mail server said. */
    private static Step reachedInSilence(UnitFacts facts) {
        if (facts.opened() || facts.submitted()) {
            return Step.OPENED;
        }
        if (facts.delivered()) {
            return Step.DELIVERED;
        }
        return facts.invited() ? Step.INVITED : Step.RELEVANT;
    }

    private static DropReason silence(UnitFacts facts, Step reached) {
        if (facts.optedOut()) {
            return DropReason.OPTED_OUT;
        }
        if (facts.running()) {
            return switch (reached) {
                case INVITED -> DropReason.NOT_YET_DELIVERED;
                case DELIVERED -> DropReason.NOT_YET_OPENED;
                case OPENED -> DropReason.NOT_YET_ANSWERED;
                default -> DropReason.NOT_YET_INVITED;
            };
        }
        if (facts.submitted()) {
            return DropReason.SKIPPED;
        }
        if (facts.bounced()) {
            return DropReason.UNDELIVERABLE;
        }
        if (facts.expired()) {
            return DropReason.EXPIRED;
        }
        return facts.cancelled() ? DropReason.CANCELLED : DropReason.NO_FOLLOW_UP;
    }

    boolean relevant() {
        return reached != Step.IN_SCOPE;
    }
}
