package dk.medspil.programme;

import dk.medspil.programme.CountSource.CountStand;
import dk.medspil.programme.CountSource.CountedUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    /** Empty where nobody says who is counted. */
    List<CountedUnit> of(String criterion, LocalDate from, LocalDate to, LocalDate judged, Instant at) {
        return sources.stream()
                .filter(source -> source.counts(criterion))
                .findFirst()
                .map(source -> source.units(criterion, from, to, judged, at))
                .orElse(List.of());
    }

    static Map<CountStand, Long> stands(List<CountedUnit> units) {
        Map<CountStand, Long> stands = new EnumMap<>(CountStand.class);
        units.forEach(unit -> stands.merge(unit.stand(), 1L, Long::sum));
        return stands;
    }
}
