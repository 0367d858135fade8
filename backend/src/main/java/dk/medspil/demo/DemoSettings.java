package dk.medspil.demo;

import dk.medspil.platform.time.Office;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the demo year is played.
 *
 * @param cases how many requisitions arrive; none leaves an office where nobody has asked yet
 * @param until when the player stops and time runs on by itself, local time in Copenhagen
 */
@ConfigurationProperties("medspil.demo")
record DemoSettings(
        @DefaultValue("240") int cases,
        @DefaultValue("2010-11-29T09:00") LocalDateTime until) {

    /** The first day of the programme; the player begins here. */
    static final LocalDate FIRST_DAY = LocalDate.of(2010, 2, 1);

    /** When the first half-year is frozen: all its follow-ups have ended by then. */
    static final LocalDateTime FREEZE = LocalDateTime.of(2010, 9, 15, 10, 0);

    Instant end() {
        return until.atZone(Office.ZONE).toInstant();
    }

    static Instant begin() {
        return FIRST_DAY.atTime(7, 30).atZone(Office.ZONE).toInstant();
    }
}
