package dk.medspil.programme;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A frozen figure, recomputed.
 *
 * @param sha256 of the canonical form as frozen
 * @param recomputed of what the records say today about the moment of the freeze
 * @param intact whether the frozen rows themselves still give their hash
 * @param changed the units that stand otherwise today: their records have changed since
 */
public record FreezeCheck(String criterion, String sha256, String recomputed, boolean intact, List<Change> changed) {

    /** Whether recomputing gives the same hash. */
    public boolean same() {
        return intact && sha256.equals(recomputed);
    }

    /** One unit that stands otherwise; null where it is not in scope. */
    public record Change(
            UUID unit, @Nullable String was, @Nullable String is) {}
}
