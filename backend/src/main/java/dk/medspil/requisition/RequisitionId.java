package dk.medspil.requisition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identity of a requisition. In JSON a plain string. */
public record RequisitionId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RequisitionId {}

    /** A new identity, drawn at random. */
    public static RequisitionId random() {
        return new RequisitionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
