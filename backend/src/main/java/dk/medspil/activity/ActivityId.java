package dk.medspil.activity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identity of an activity. In JSON a plain string. */
public record ActivityId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ActivityId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
