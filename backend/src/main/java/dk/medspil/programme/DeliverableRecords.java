package dk.medspil.programme;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Offered to the rooms above: what there is that a deliverable consists of. Every room tells its own. */
public interface DeliverableRecords {

    /** The records of the days between two, both included, in Copenhagen; the newest first. */
    List<DeliverableRecord> of(LocalDate from, LocalDate to);

    /**
     * One record behind a deliverable.
     *
     * @param deliverable its code, «D7»
     * @param path where it is shown
     * @param day in Copenhagen
     * @param counted whether it counts towards a target: a workshop that was held, not one that is planned
     */
    record DeliverableRecord(
            String deliverable,
            String title,
            String path,
            @Nullable LocalDate day,
            boolean counted) {}
}
