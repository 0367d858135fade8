package dk.medspil.questionnaire;

import org.jspecify.annotations.Nullable;

/**
 * Why a draft cannot be published yet.
 *
 * @param question the key of the question in question; null for the questionnaire itself
 * @param criterion the code of the criterion that counts it; null when it is about something else
 */
public record DraftProblem(
        Code code, @Nullable String question, @Nullable String criterion) {

    /** What is missing. */
    public enum Code {
        NO_QUESTIONS,
        DANISH_MISSING,
        ENGLISH_MISSING,
        KEY_TWICE,
        CHOICES_MISSING,
        CHOICE_TWICE,
        SCALE_BOUNDS,
        NUMBER_BOUNDS,
        CONDITION_NOT_BEFORE,
        CONDITION_VALUE,
        COUNTED_QUESTION_MISSING,
        COUNTED_QUESTION_TYPE,
        UNCHANGED
    }
}
