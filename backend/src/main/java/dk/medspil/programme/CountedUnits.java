package dk.medspil.programme;

import dk.medspil.programme.CountSource.CountStand;
import dk.medspil.programme.CountSource.CountedUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks whichever room says who is counted, and makes figures of it. */
@Lazy
@Component
class CountedUnits {

    private final ObjectProvider<CountSource> sources;

    CountedUnits(ObjectProvider<CountSource> sources) {
        this.sources = sources;
    }

    /** What is counted for it today; empty where nobody says who is counted. */
    Optional<String> basis(String criterion) {
        return source(criterion).map(source -> source.basis(criterion));
    }

    /**
     * Empty where nobody says who is counted.
     *
     * @param basis what is counted; null for what is counted today
     */
    List<CountedUnit> of(
            String criterion, @Nullable String basis, LocalDate from, LocalDate to, LocalDate judged, Instant at) {
        return source(criterion)
                .map(source ->
                        source.units(criterion, basis == null ? source.basis(criterion) : basis, from, to, judged, at))
                .orElse(List.of());
    }

    private Optional<CountSource> source(String criterion) {
        return sources.stream().filter(source -> source.counts(criterion)).findFirst();
    }

    static Map<CountStand, Long> stands(List<CountedUnit> units) {
        Map<CountStand, Long> stands = new EnumMap<>(CountStand.class);
        units.forEach(unit -> stands.merge(unit.stand(), 1L, Long::sum));
        return stands;
    }
}
