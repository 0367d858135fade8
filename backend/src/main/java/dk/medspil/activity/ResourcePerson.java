package dk.medspil.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the corps who is trained to hold workshops for colleagues.
 *
 * @param trainedOn absent while the training isn't over
 * @param endedOn when the person left the corps
 */
public record ResourcePerson(
        UUID personId,
        String name,
        String email,
        @Nullable String organisation,
        String training,
        @Nullable LocalDate trainedOn,
        @Nullable LocalDate endedOn,
        String note,
        int version,
        List<Assignment> assignments) {

    /** What the person held or helped with. */
    public record Assignment(UUID id, LocalDate day, String title) {}
}
