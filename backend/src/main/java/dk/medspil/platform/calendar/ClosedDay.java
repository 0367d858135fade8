package dk.medspil.platform.calendar;

import java.time.LocalDate;

/**
 * A day on which the office is closed for another reason than the weekend.
 *
 * @param key a stable word, such as {@code EASTER_MONDAY} or {@code CLOSED_24_DEC}
 * @param name its name in Danish
 */
public record ClosedDay(LocalDate day, String key, String name) {}
