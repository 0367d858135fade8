package dk.medspil.files;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identity of a stored file, and its storage key: drawn at random, it says nothing about the file. */
public record FileId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FileId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
