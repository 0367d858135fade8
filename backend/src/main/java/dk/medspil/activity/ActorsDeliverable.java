package dk.medspil.activity;

import dk.medspil.directory.ActorDesk;
import dk.medspil.directory.DistrictState;
import dk.medspil.programme.DeliverableRecords;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Tells the programme in which districts the overview of actors was brought up to date in its days: deliverable D12. A
 * district counts when somebody has found each of its actors right.
 */
@Lazy
@Component
class ActorsDeliverable implements DeliverableRecords {

    private static final String DELIVERABLE = "D12";

    private final ActorDesk actors;

    ActorsDeliverable(ActorDesk actors) {
        this.actors = actors;
    }

    @Override
    public List<DeliverableRecord> of(LocalDate from, LocalDate to) {
        return actors.districts(from, to).stream()
                .map(ActorsDeliverable::record)
                .toList();
    }

    private static DeliverableRecord record(DistrictState one) {
        return new DeliverableRecord(
                DELIVERABLE,
                one.district() + " " + one.checked() + "/" + one.actors(),
                "/directory?district=" + URLEncoder.encode(one.district(), StandardCharsets.UTF_8),
                one.lastDay(),
                one.upToDate());
    }
}
