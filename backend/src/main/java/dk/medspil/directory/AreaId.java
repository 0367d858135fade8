package dk.medspil.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A neighbourhood plan, or the city as a whole, by id. */
public record AreaId(@JsonValue UUID value) {

    /** Reads it from its text. */
    @JsonCreator
    public static AreaId of(String text) {
        return new AreaId(UUID.fromString(text));
    }

    public static AreaId random() {
        return new AreaId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
