package dk.medspil.platform.calendar;

import java.time.LocalDate;

/**
 * A day on which the office is closed for another reason than the weekend.
 *
 * @param key a stable word, such as {@code EASTER_MONDAY} or {@code CLOSED_24_DEC}
 * @param name its name for those who do not word the key; the library has no Danish one for every holiday
 */
public record ClosedDay(LocalDate day, String key, String name) {}
