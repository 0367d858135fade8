package dk.medspil.activity;

import dk.medspil.activity.ImportPreview.ImportCounts;
import dk.medspil.audit.AuditLog;
import dk.medspil.platform.Sha256;
import dk.medspil.platform.access.Access;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where files come in: first it is said what will happen to each line, then exactly that happens, in one transaction, or
 * nothing. One file comes in after the other, so that of two people with the same file the second finds all of it there;
 * so does whoever isn't sure that the first time went well.
 */
@Lazy
@Service
@Transactional
public class ImportDesk {

    private final ContactFiles contacts;
    private final ParticipantFiles participants;
    private final ActorFiles actors;
    private final ResultFiles results;
    private final JdbcClient jdbc;
    private final AuditLog audit;

    ImportDesk(
            ContactFiles contacts,
            ParticipantFiles participants,
            ActorFiles actors,
            ResultFiles results,
            JdbcClient jdbc,
            AuditLog audit) {
        this.contacts = contacts;
        this.participants = participants;
        this.actors = actors;
        this.results = results;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * Says what would happen; writes nothing.
     *
     * @param activity for participants
     * @throws Refusal 422 if the file can't be read
     */
    @Transactional(readOnly = true)
    public ImportPreview preview(ImportKind kind, @Nullable ActivityId activity, byte[] content) {
        requireRight(kind);
        CsvTable table = CsvTable.read(content, kind);
        return preview(kind, activity, table, judge(kind, activity, table), content);
    }

    /**
     * Does what the preview said.
     *
     * @param fingerprint of the preview that was confirmed
     * @throws Refusal 409 if something else would happen by now
     */
    public ImportPreview confirm(ImportKind kind, @Nullable ActivityId activity, byte[] content, String fingerprint) {
        requireRight(kind);
        CsvTable table = CsvTable.read(content, kind);
        oneAfterTheOther();
        JudgedFile file = judge(kind, activity, table);
        ImportPreview preview = preview(kind, activity, table, file, content);
        if (!preview.fingerprint().equals(fingerprint)) {
            throw Refusal.conflict("import-changed-meanwhile");
        }
        file.deed().run();
        record(kind, activity, preview);
        return preview;
    }

    /** Until this transaction ends; what is judged afterwards sees all that an earlier file brought. */
    private void oneAfterTheOther() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('file-import'))")
                .query((row, index) -> index)
                .list();
    }

    private static void requireRight(ImportKind kind) {
        switch (kind) {
            case CONTACTS, PARTICIPANTS -> Access.require(Right.HANDLE, RecordKind.ACTIVITY);
            case ACTORS -> Access.require(Right.HANDLE, RecordKind.DIRECTORY);
            case RESULTS -> Access.require(Right.CHANGE, RecordKind.PROGRAMME);
        }
    }

    private JudgedFile judge(ImportKind kind, @Nullable ActivityId activity, CsvTable table) {
        return switch (kind) {
            case CONTACTS -> contacts.judge(table);
            case ACTORS -> actors.judge(table);
            case RESULTS -> results.judge(table);
            case PARTICIPANTS -> {
                if (activity == null) {
                    throw Refusal.refused("import-for-which-activity", "activityId");
                }
                yield participants.judge(activity, table);
            }
        };
    }

    private static ImportPreview preview(
            ImportKind kind, @Nullable ActivityId activity, CsvTable table, JudgedFile file, byte[] content) {
        String said = file.lines().stream().map(Object::toString).collect(Collectors.joining("\n"));
        return new ImportPreview(
                table.file().encoding(),
                String.valueOf(table.file().separator()),
                table.ignored(),
                file.lines(),
                ImportCounts.of(file.lines()),
                Sha256.hex(kind + "\n" + activity + "\n" + Sha256.hex(content) + "\n" + said));
    }

    private void record(ImportKind kind, @Nullable ActivityId activity, ImportPreview preview) {
        ImportCounts counts = preview.counts();
        audit.record(
                "FILE_IMPORTED",
                switch (kind) {
                    case CONTACTS -> ContactDesk.KIND;
                    case ACTORS -> "ORGANISATION";
                    case PARTICIPANTS -> ActivityDesk.KIND;
                    case RESULTS -> "PROGRAMME";
                },
                activity == null
                        ? UUID.nameUUIDFromBytes(("import/" + kind).getBytes(StandardCharsets.UTF_8))
                        : activity.value(),
                Caller.current().requirePersonId(),
                Map.of(
                        "NEW", String.valueOf(counts.fresh()),
                        "CHANGED", String.valueOf(counts.changed()),
                        "MATCHED", String.valueOf(counts.matched()),
                        "REFUSED", String.valueOf(counts.refused())));
    }
}
