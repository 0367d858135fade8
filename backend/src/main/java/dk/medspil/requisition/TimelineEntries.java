package dk.medspil.requisition;

import java.util.Collection;
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
    @Query("select entry from TimelineEntry entry where entry.requisitionId = :requisition order by entry.seq")
    List<TimelineEntry> inOrder(UUID requisition);

    /** One case's latest line that moved it: no note, file, hours or message beside its steps. */
    @Query("""
            select entry from TimelineEntry entry
            where entry.requisitionId = :requisition and entry.kind not in (NOTE, FILE, HOURS)
              and entry.code not in ('message', 'colleague-added', 'colleague-removed', 'relevance-decided',
                                     'made-confidential', 'confidentiality-lifted', 'meeting-proposed', 'meeting-moved',
                                     'meeting-cancelled', 'meeting-answered', 'merged-in', 'related',
                                     'relation-ended')
            order by entry.seq desc limit 1
            """)
    Optional<TimelineEntry> latestChange(UUID requisition);

    /** One case's lines of these codes, the latest first. */
    @Query("""
            select entry from TimelineEntry entry
            where entry.requisitionId = :requisition and entry.code in :codes order by entry.seq desc
            """)
    List<TimelineEntry> latestOf(UUID requisition, Collection<String> codes);

    /** One case's latest line of that code. */
    @Query("""
            select entry from TimelineEntry entry
            where entry.requisitionId = :requisition and entry.code = :code order by entry.seq desc limit 1
            """)
    Optional<TimelineEntry> latest(UUID requisition, String code);
}
