package dk.medspil.questionnaire;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a respondent has chosen and written so far.
 *
 * @param answers by question key: the name of an {@link AnswerValue}, a step of a scale, the value of a choice, a number
 *     or words; a key that is missing, null or blank is a skipped question
 * @param comment free text, at most 4,000 characters; never shown beside a breakdown
 * @param consultantMayRead «my consultant may read this»
 */
public record AnswerContent(
        @NotNull @Size(max = 50) Map<String, @Nullable @Size(max = 2000) String> answers,
        @Size(max = 4000) @Nullable String comment,
        boolean consultantMayRead) {

    /** Nothing chosen yet. */
    public static AnswerContent empty() {
        return new AnswerContent(Map.of(), null, false);
    }

    /** Answers to questions that are answered by yes, partly or no. */
    public static AnswerContent of(
            Map<String, AnswerValue> answers, @Nullable String comment, boolean consultantMayRead) {
        Map<String, @Nullable String> values = new TreeMap<>();
        answers.forEach((key, value) -> values.put(key, value.name()));
        return new AnswerContent(values, comment, consultantMayRead);
    }

    /** The answers without the skipped questions, in the order of their keys. */
    SortedMap<String, String> given() {
        SortedMap<String, String> given = new TreeMap<>();
        answers.forEach((key, value) -> {
            if (value != null && !value.isBlank()) {
                given.put(key, value.strip());
            }
        });
        return given;
    }

    /** The comment, or null when it is blank. */
    @Nullable String words() {
        return comment == null || comment.isBlank() ? null : comment.strip();
    }

    /** One text for the same content, whatever the order it was sent in. */
    String canonical() {
        String words = words();
        return given() + "\n" + consultantMayRead + "\n" + (words == null ? "" : words);
    }
}
