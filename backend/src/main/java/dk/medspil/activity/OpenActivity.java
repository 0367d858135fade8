package dk.medspil.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An activity as everyone sees it who wants to sign up.
 *
 * @param placesLeft null without a limit
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
        @Nullable Integer placesLeft,
        Instant until,
        SignUpPossible possible) {

    /** Whether one can sign up. */
    public enum SignUpPossible {
        YES,
        /** All places are taken: one can wait for one. */
        WAITING_LIST,
        CLOSED,
        CALLED_OFF
    }
}
