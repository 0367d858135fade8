package dk.medspil.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Whom a requester acts for: an administration, an institution, an association, by id. */
public record OrganisationId(@JsonValue UUID value) {

    /** Reads it from its text. */
    @JsonCreator
    public static OrganisationId of(String text) {
        return new OrganisationId(UUID.fromString(text));
    }

    public static OrganisationId random() {
        return new OrganisationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
