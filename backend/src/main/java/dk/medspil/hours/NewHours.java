package dk.medspil.hours;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line to be entered.
 *
 * @param day in Copenhagen
 * @param minutes whole minutes; negative ones correct an earlier line
 */
public record NewHours(
        LocalDate day, int minutes, SpentOn on, @Nullable String note) {}
