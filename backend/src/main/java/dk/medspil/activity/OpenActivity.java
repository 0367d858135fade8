package dk.medspil.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An activity as everyone sees it who wants to sign up.
 *
 * @param capacity null without a limit
 * @param room never the number of places that are left: it would tell whether an address that is tried out is new
 * @param until when sign-up closes
 */
public record OpenActivity(
        String number,
        ActivityKind kind,
        String title,
        String text,
        Instant begins,
        Instant ends,
        String place,
        @Nullable Integer capacity,
        Room room,
        Instant until,
        SignUpPossible possible) {

    /** Whether there are places, in steps that one sign-up more or less seldom changes. */
    public enum Room {
        UNLIMITED,
        FREE,
        /** At most a quarter of the places is left. */
        FEW,
        NONE;

        private static final int QUARTERS = 4;

        static Room of(@Nullable Integer capacity, int signedUp) {
            if (capacity == null) {
                return UNLIMITED;
            }
            int left = capacity - signedUp;
            if (left <= 0) {
                return NONE;
            }
            return left * QUARTERS <= capacity ? FEW : FREE;
        }
    }

    /** Whether one can sign up. */
    public enum SignUpPossible {
        YES,
        /** All places are taken: one can wait for one. */
        WAITING_LIST,
        CLOSED,
        CALLED_OFF
    }
}
