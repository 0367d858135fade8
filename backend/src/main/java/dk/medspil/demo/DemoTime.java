package dk.medspil.demo;

import dk.medspil.platform.time.OffsetClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The demo's one time: an offset kept in the database, so that a restart goes on where it was. The clock of the
 * office and the engine's follow it together.
 */
@DemoComponent
class DemoTime {

    private final OffsetClock clock;
    private final JdbcClient jdbc;

    DemoTime(OffsetClock clock, JdbcClient jdbc) {
        this.clock = clock;
        this.jdbc = jdbc;
    }

    Instant now() {
        return clock.instant();
    }

    /** Time stands still at this moment: what happens now happens then. */
    void stopAt(Instant moment) {
        clock.freezeAt(moment);
    }

    /** It is now this moment, and time runs on at its normal speed, also after a restart. */
    void runFrom(Instant moment) {
        long offset = Duration.between(Clock.systemUTC().instant(), moment).toSeconds();
        jdbc.sql("UPDATE demo_year SET offset_seconds = :offset")
                .param("offset", offset)
                .update();
        clock.runFrom(moment);
    }

    /** Goes on where the last start left off; empty if no year has been played yet. */
    Optional<Instant> resume() {
        Optional<Long> offset = jdbc.sql("SELECT offset_seconds FROM demo_year WHERE state = 'PLAYED'")
                .query(Long.class)
                .optional();
        offset.ifPresent(seconds -> clock.runFrom(Clock.systemUTC().instant().plusSeconds(seconds)));
        return offset.map(seconds -> clock.instant());
    }

    void playing() {
        jdbc.sql("INSERT INTO demo_year (state) VALUES ('PLAYING')").update();
    }

    void played(Instant at) {
        jdbc.sql("UPDATE demo_year SET state = 'PLAYED', played_at = :at")
                .param("at", java.sql.Timestamp.from(at))
                .update();
    }
}
