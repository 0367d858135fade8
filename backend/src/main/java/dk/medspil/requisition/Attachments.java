package dk.medspil.requisition;

import dk.medspil.files.FileId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which files went with which line of a timeline, and which of them the requester may see. */
@Repository
class Attachments {

    private final JdbcTemplate jdbc;

    Attachments(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID entry, Collection<FileId> files) {
        if (!files.isEmpty()) {
            List<Object[]> rows = new LinkedHashSet<>(files)
                    .stream().map(file -> new Object[] {entry, file.value()}).toList();
            jdbc.batchUpdate("insert into timeline_file (entry_id, file_id) values (?, ?)", rows);
        }
    }

    /** What was handed in with the request itself. */
    void addToReceipt(RequisitionId requisition, Collection<FileId> files) {
        List<Object[]> rows = files.stream()
                .map(file -> new Object[] {file.value(), requisition.value()})
                .toList();
        jdbc.batchUpdate("""
                insert into timeline_file (entry_id, file_id)
                select id, ? from timeline_entry
                where requisition_id = ? and code in ('received', 'call-entered')
                """, rows);
    }

    Map<UUID, List<FileId>> of(RequisitionId requisition) {
        Map<UUID, List<FileId>> byEntry = new HashMap<>();
        jdbc.query(
                """
                select file.entry_id, file.file_id from timeline_file file
                join timeline_entry entry on entry.id = file.entry_id where entry.requisition_id = ?
                """,
                row -> {
                    byEntry.computeIfAbsent(row.getObject(1, UUID.class), entry -> new ArrayList<>())
                            .add(new FileId(row.getObject(2, UUID.class)));
                },
                requisition.value());
        return byEntry;
    }

    /** What the requester sent, and what was sent to them: never a file of the office's own. */
    Set<FileId> shared(RequisitionId requisition) {
        return shared(List.of(requisition));
    }

    /** The same for several cases at once. */
    Set<FileId> shared(Collection<RequisitionId> requisitions) {
        return new LinkedHashSet<>(jdbc.query("""
                select distinct file.file_id from timeline_file file
                join timeline_entry entry on entry.id = file.entry_id
                where entry.requisition_id = any(?)
                  and (entry.kind in ('MESSAGE_IN', 'MESSAGE_OUT') or entry.code in ('received', 'call-entered')
                       or (entry.code = 'file-added' and entry.params ->> 'shared' = 'true'))
                """, (row, index) -> new FileId(row.getObject(1, UUID.class)), (Object)
                requisitions.stream().map(RequisitionId::value).toArray(UUID[]::new)));
    }
}
