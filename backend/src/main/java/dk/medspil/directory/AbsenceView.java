package dk.medspil.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Days on which a person is away, both included, and who stands in for him. */
public record AbsenceView(
        UUID id,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable PersonId standIn) {}
