package dk.medspil.programme;

import dk.medspil.questionnaire.AnswerValue;
import org.jspecify.annotations.Nullable;

/**
 * All that is known at a moment about one unit in scope of one criterion, summed up over its requisitions, follow-ups
 * and waves.
 *
 * @param relevant at least one of its requisitions is relevant, or may be: a decision is missing
 * @param pending a relevance decision is missing
 * @param byDecision at least one was decided not relevant against the rule
 * @param running a follow-up that asks this question may still be answered
 * @param answer the answer to this question that was submitted last
 * @param firstWaveAnswer the one submitted last in the first wave
 */
record UnitFacts(
        boolean relevant,
        boolean pending,
        boolean byDecision,
        boolean invited,
        boolean delivered,
        boolean bounced,
        boolean opened,
        boolean submitted,
        boolean running,
        boolean optedOut,
        boolean expired,
        boolean cancelled,
        @Nullable AnswerValue answer,
        @Nullable AnswerValue firstWaveAnswer) {}
