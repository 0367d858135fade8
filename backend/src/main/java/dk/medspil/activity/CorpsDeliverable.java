package dk.medspil.activity;

import dk.medspil.programme.DeliverableRecords;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells the programme who of the corps was trained in its days: deliverable D9. */
@Lazy
@Component
class CorpsDeliverable implements DeliverableRecords {

    private static final String DELIVERABLE = "D9";

    private final ResourceCorps corps;

    CorpsDeliverable(ResourceCorps corps) {
        this.corps = corps;
    }

    @Override
    public List<DeliverableRecord> of(LocalDate from, LocalDate to) {
        return corps.list().stream()
                .flatMap(one -> Stream.ofNullable(one.trainedOn())
                        .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                        .map(day -> new DeliverableRecord(DELIVERABLE, one.name(), "/directory?show=corps", day, true)))
                .toList();
    }
}
