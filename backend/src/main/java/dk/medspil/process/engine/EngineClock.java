package dk.medspil.process.engine;

import dk.medspil.platform.time.ClockListener;
import dk.medspil.platform.time.OffsetClock;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps the engine's clock, which is one for the whole machine, on the office's time. */
@Component
class EngineClock implements ClockListener, DisposableBean {

    private final ObjectProvider<OffsetClock> movable;

    EngineClock(ObjectProvider<OffsetClock> movable) {
        this.movable = movable;
        movable.ifAvailable(clock -> clock.follow(this));
    }

    @Override
    public void stoppedAt(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    @Override
    public void runsFrom(Instant moment) {
        ClockUtil.offset(moment.toEpochMilli() - Clock.systemUTC().millis());
    }

    @Override
    public void destroy() {
        movable.ifAvailable(clock -> clock.unfollow(this));
    }
}
