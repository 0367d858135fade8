package dk.medspil.hours;

import dk.medspil.directory.PersonId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Time that a person spent on a day (in Copenhagen), in whole minutes; negative minutes correct an earlier line. */
public record HoursLine(
        UUID id,
        PersonId person,
        LocalDate day,
        int minutes,
        @Nullable String note) {}
