package dk.medspil.requisition;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The lines of all timelines. */
interface TimelineEntries extends Repository<TimelineEntry, UUID> {

    TimelineEntry save(TimelineEntry entry);

    Optional<TimelineEntry> findById(UUID id);

    /** One case's lines, as they were written. */
    @Query(value = "select * from timeline_entry where requisition_id = :requisition order by seq", nativeQuery = true)
    List<TimelineEntry> inOrder(UUID requisition);

    /** One case's latest line that moved it: no note, file, hours or message beside its steps. */
    @Query(
            value =
                    "select * from timeline_entry where requisition_id = :requisition and kind not in ('NOTE', 'FILE', 'HOURS')"
                            + " and code not in ('message', 'colleague-added', 'colleague-removed', 'relevance-decided', 'made-confidential', 'confidentiality-lifted') order by seq desc limit 1",
            nativeQuery = true)
    Optional<TimelineEntry> latestChange(UUID requisition);

    /** One case's latest line of that code. */
    @Query(
            value =
                    "select * from timeline_entry where requisition_id = :requisition and code = :code order by seq desc limit 1",
            nativeQuery = true)
    Optional<TimelineEntry> latest(UUID requisition, String code);
}
