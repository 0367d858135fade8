package dk.medspil.questionnaire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a person stands to being asked.
 *
 * @param optedOut wants no questionnaires
 * @param at when last invited to anything; null if never
 */
record PersonAsked(boolean optedOut, @Nullable Instant at) {}
