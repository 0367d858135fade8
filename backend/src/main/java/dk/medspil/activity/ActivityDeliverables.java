package dk.medspil.activity;

import dk.medspil.platform.time.Office;
import dk.medspil.programme.DeliverableRecords;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells the programme which activities its deliverables consist of: a workshop that was held counts by itself. */
@Lazy
@Component
class ActivityDeliverables implements DeliverableRecords {

    private final ActivityRows activities;

    ActivityDeliverables(ActivityRows activities) {
        this.activities = activities;
    }

    @Override
    public List<DeliverableRecord> of(LocalDate from, LocalDate to) {
        return activities.list(new ActivityFilter(null, null, null, null, null, from, to)).stream()
                .filter(activity -> activity.status() != ActivityStatus.CANCELLED)
                .flatMap(activity -> Stream.ofNullable(activity.plan().deliverable())
                        .map(deliverable -> new DeliverableRecord(
                                deliverable,
                                activity.plan().title(),
                                "/activities/" + activity.id(),
                                LocalDate.ofInstant(activity.plan().begins(), Office.ZONE),
                                activity.status() == ActivityStatus.HELD)))
                .toList();
    }
}
