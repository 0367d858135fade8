package dk.medspil.questionnaire;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A response that was handed in. Who may read it: see {@link Answers}.
 *
 * @param version the version of the questionnaire that was answered
 * @param byTelephone whether the office entered it
 */
public record GivenResponse(
        UUID version,
        Instant submittedAt,
        int wave,
        Map<String, String> answers,
        @Nullable String comment,
        boolean byTelephone) {}
