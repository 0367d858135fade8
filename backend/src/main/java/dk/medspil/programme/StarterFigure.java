package dk.medspil.programme;

import dk.medspil.programme.CountSource.CountStand;
import java.util.Map;

/**
 * A share of starters who stayed: only those whose three months have passed, and of whom it is known, are in n.
 *
 * @param starters all who began
 */
public record StarterFigure(long starters, long kept, long left, long unknown, long notYet, int target) {

    /** Made of how many stand where. */
    public static StarterFigure of(Map<CountStand, Long> stands, int target) {
        long kept = stands.getOrDefault(CountStand.KEPT, 0L);
        long left = stands.getOrDefault(CountStand.LEFT, 0L);
        long unknown = stands.getOrDefault(CountStand.UNKNOWN, 0L);
        long notYet = stands.getOrDefault(CountStand.NOT_YET, 0L);
        return new StarterFigure(kept + left + unknown + notYet, kept, left, unknown, notYet, target);
    }

    /** The denominator. */
    public long observed() {
        return kept + left;
    }

    /** The same as any other share: those not observed are silent. */
    public ShareFigure share() {
        return new ShareFigure(kept, observed(), starters, observed(), target);
    }
}
