package dk.medspil.questionnaire;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one follow-up; also the business key of its process. */
public record FollowUpId(@JsonValue UUID value) {

    /** A new, never used id. */
    public static FollowUpId next() {
        return new FollowUpId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
