package dk.medspil.platform.time;

import java.time.Instant;

/** Is told when the office's clock was moved, so that other clocks follow it. Called once at start too. */
public interface ClockListener {

    /** Time stands still at this moment until the next call. */
    void stoppedAt(Instant moment);

    /** It is now this moment, and time runs on at its normal speed. */
    void runsFrom(Instant moment);
}
