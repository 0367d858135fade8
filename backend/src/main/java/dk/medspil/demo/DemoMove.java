package dk.medspil.demo;

import java.time.Instant;

/**
 * What came of moving time on.
 *
 * @param now the time it is now, instant in UTC
 * @param jobs timers that fired on the way
 * @param mails mails that left on the way
 */
public record DemoMove(Instant now, int jobs, int mails) {

    /** Where time can be moved to. */
    public enum Target {
        /** Nine o'clock of the next working day. */
        NEXT_WORKING_DAY,
        /** The same time of day, ten working days later. */
        TEN_WORKING_DAYS,
        /** The moment when the engine's next timer is due. */
        NEXT_TIMER,
        /** When the last follow-up of what is closed by now has ended. */
        LAST_FOLLOW_UP
    }
}
