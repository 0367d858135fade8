package dk.medspil.method;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identity of a method. In JSON a plain string. */
public record MethodId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MethodId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
