package dk.medspil.hours;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Time as a person writes it down.
 *
 * @param person whose time it was; without one the caller's own
 * @param day in Copenhagen
 * @param minutes whole minutes
 */
public record HoursForm(
        @Nullable PersonId person,
        LocalDate day,
        int minutes,
        Work work,
        @Nullable String note) {

    /**
     * What it was spent on, as a person names it.
     *
     * @param number of the case
     */
    public record Work(
            MainAreaCode mainArea,
            @Nullable String number,
            @Nullable AreaId plan,
            @Nullable String deliverable) {}
}
