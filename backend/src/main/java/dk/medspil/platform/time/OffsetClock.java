package dk.medspil.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A clock that can be stopped and moved: the demo year's and the tests'. Until it is moved it shows the system's time.
 * Its moves live in memory only; who needs them after a restart stores them and calls again.
 */
public final class OffsetClock extends Clock {

    private final Clock system;
    private final List<ClockListener> listeners = new CopyOnWriteArrayList<>();
    private volatile Reading reading;

    public OffsetClock(Clock system) {
        this.system = system;
        this.reading = new Running(Duration.ZERO);
    }

    /** Stops time at this moment. */
    public synchronized void freezeAt(Instant moment) {
        reading = new Stopped(moment);
        listeners.forEach(listener -> listener.stoppedAt(moment));
    }

    /** Sets the time to this moment and lets it run at its normal speed. */
    public synchronized void runFrom(Instant moment) {
        reading = new Running(Duration.between(system.instant(), moment));
        listeners.forEach(listener -> listener.runsFrom(moment));
    }

    /** Moves time on by this much; a stopped clock stays stopped, a running one runs on. */
    public synchronized void advance(Duration by) {
        Instant moment = instant().plus(by);
        if (isStopped()) {
            freezeAt(moment);
        } else {
            runFrom(moment);
        }
    }

    public boolean isStopped() {
        return reading instanceof Stopped;
    }

    /** Adds a follower and tells it the present time. */
    public synchronized void follow(ClockListener listener) {
        listeners.add(listener);
        if (isStopped()) {
            listener.stoppedAt(instant());
        } else {
            listener.runsFrom(instant());
        }
    }

    public synchronized void unfollow(ClockListener listener) {
        listeners.remove(listener);
    }

    @Override
    public Instant instant() {
        return reading.at(system);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new Zoned(this, zone);
    }

    private sealed interface Reading permits Stopped, Running {
        Instant at(Clock system);
    }

    private record Stopped(Instant moment) implements Reading {
        @Override
        public Instant at(Clock system) {
            return moment;
        }
    }

    private record Running(Duration offset) implements Reading {
        @Override
        public Instant at(Clock system) {
            return system.instant().plus(offset);
        }
    }

    /** The same clock, seen from another time zone: it moves with it. */
    private static final class Zoned extends Clock {

        private final Clock clock;
        private final ZoneId zone;

        private Zoned(Clock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Zoned(clock, other);
        }
    }
}
