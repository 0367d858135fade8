package dk.medspil.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The demo's counter: how far the year is, what time it is, and moving it on. */
@DemoComponent
public class DemoDesk {

    /**
     * @param playing whether the year is still being played
     * @param now the demo's time, instant in UTC
     * @param done cases that have arrived, of {@code total}
     * @param failure why the player stopped; null if it did not
     */
    public record DemoState(
            boolean playing,
            Instant now,
            int done,
            int total,
            @Nullable String failure) {}

    private final DemoProgress progress;
    private final DemoMoves moves;
    private final DemoTime time;

    DemoDesk(DemoProgress progress, DemoMoves moves, DemoTime time) {
        this.progress = progress;
        this.moves = moves;
        this.time = time;
    }

    public DemoState state() {
        DemoProgress.State state = progress.state();
        return new DemoState(state.playing(), time.now(), state.done(), state.total(), state.failure());
    }

    /** @see DemoMoves#move */
    public DemoMove move(DemoMove.Target target) {
        return moves.move(target);
    }
}
