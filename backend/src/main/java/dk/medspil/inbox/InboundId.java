package dk.medspil.inbox;

import java.util.UUID;

/** One mail that came in. */
public record InboundId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
