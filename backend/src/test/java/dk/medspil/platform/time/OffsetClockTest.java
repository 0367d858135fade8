package dk.medspil.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OffsetClockTest {

    private static final Instant TODAY = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant THEN = Instant.parse("2010-11-29T08:00:00Z");

    private final OffsetClock system = new OffsetClock(Clock.fixed(TODAY, ZoneOffset.UTC));
    private final OffsetClock clock = new OffsetClock(system);

    @Test
    void untilItIsMovedItShowsTheSystemsTime() {
        assertThat(clock.instant()).isEqualTo(TODAY);
    }

    @Test
    void aStoppedClockStaysWhenTheSystemsTimePasses() {
        clock.freezeAt(THEN);

        system.advance(Duration.ofHours(1));

        assertThat(clock.instant()).isEqualTo(THEN);
    }

    @Test
    void aRunningClockRunsWithTheSystemsTime() {
        clock.runFrom(THEN);

        system.advance(Duration.ofHours(1));

        assertThat(clock.instant()).isEqualTo(THEN.plus(Duration.ofHours(1)));
    }

    @Test
    void aViewFromAnotherZoneMovesWithTheClock() {
        Clock inCopenhagen = clock.withZone(Office.ZONE);

        clock.freezeAt(THEN);

        assertThat(inCopenhagen.instant()).isEqualTo(THEN);
        assertThat(inCopenhagen.getZone()).isEqualTo(Office.ZONE);
    }

    @Test
    void followersAreToldOfEachMoveAndOfThePresentTimeAtFirst() {
        List<String> told = new ArrayList<>();
        clock.freezeAt(TODAY);

        clock.follow(new ClockListener() {
            @Override
            public void stoppedAt(Instant moment) {
                told.add("stopped " + moment);
            }

            @Override
            public void runsFrom(Instant moment) {
                told.add("runs " + moment);
            }
        });
        clock.runFrom(THEN);

        assertThat(told).containsExactly("stopped " + TODAY, "runs " + THEN);
    }
}
