package dk.medspil.questionnaire;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one invitation: what a link in a mail is about. */
public record InvitationId(@JsonValue UUID value) {

    /** A new, never used id. */
    public static InvitationId next() {
        return new InvitationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
