package dk.medspil.questionnaire;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A response that was handed in. Who may read it: see {@link Answers}. */
public record GivenResponse(
        Instant submittedAt,
        int wave,
        Map<String, AnswerValue> answers,
        @Nullable String comment) {}
