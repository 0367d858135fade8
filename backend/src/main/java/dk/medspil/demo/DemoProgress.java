package dk.medspil.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far the year is: written by the player, read by the progress page. */
@DemoComponent
class DemoProgress {

    /**
     * @param playing whether the year is still being played; the office is closed until it is not
     * @param day the moment the player has reached; null before the first
     * @param done cases that have arrived, of so many
     * @param failure what stopped the player, in words for the log's reader; null if nothing did
     */
    record State(
            boolean playing,
            @Nullable Instant day,
            int done,
            int total,
            @Nullable String failure) {}

    private volatile State state = new State(true, null, 0, 0, null);

    State state() {
        return state;
    }

    void reached(Instant day, int done, int total) {
        state = new State(true, day, done, total, null);
    }

    void finished() {
        state = new State(false, null, state.total(), state.total(), null);
    }

    void failed(String why) {
        state = new State(true, state.day(), state.done(), state.total(), why);
    }
}
