package dk.medspil.directory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A person's share of a full-time post, 0 to 1, in the course of time.
 *
 * @param now the present one
 * @param former the earlier ones by the last day (in Copenhagen) on which each held
 */
public record Post(BigDecimal now, NavigableMap<LocalDate, BigDecimal> former) {

    public Post {
        former = Collections.unmodifiableNavigableMap(new TreeMap<>(former));
    }

    /** The share on that day; of days before anything was noted the oldest that is known. */
    public BigDecimal on(LocalDate day) {
        Map.Entry<LocalDate, BigDecimal> then = former.ceilingEntry(day);
        return then == null ? now : then.getValue();
    }
}
