package dk.medspil.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A unit of the municipality, by id. */
public record UnitId(@JsonValue UUID value) {

    /** Reads it from its text. */
    @JsonCreator
    public static UnitId of(String text) {
        return new UnitId(UUID.fromString(text));
    }

    public static UnitId random() {
        return new UnitId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
