package dk.medspil.requisition;

import dk.medspil.directory.PersonId;
import dk.medspil.files.FileId;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.database.Moments;
import dk.medspil.platform.problem.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the office's people have begun to write in cases: one draft a person and case, at whichever computer they sit.
 * Nobody else reads it.
 */
@Component
@Transactional
public class ReplyDrafts {

    private final Summaries summaries;
    private final CaseSight sight;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReplyDrafts(Summaries summaries, CaseSight sight, JdbcClient jdbc, Clock clock) {
        this.summaries = summaries;
        this.sight = sight;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** That person's draft in that case, or an empty one of version 0. @throws Refusal 404 for who may not see the case */
    @Transactional(readOnly = true)
    public ReplyDraft find(RequisitionNumber number, PersonId person) {
        return of(find(number), person);
    }

    private ReplyDraft of(RequisitionId id, PersonId person) {
        return jdbc.sql("select body, file_ids, version, saved_at from reply_draft"
                        + " where requisition_id = :id and person_id = :person")
                .param("id", id.value())
                .param("person", person.value())
                .query(ReplyDrafts::draft)
                .optional()
                .orElse(ReplyDraft.NONE);
    }

    /**
     * Saves it. One without words and files is thrown away.
     *
     * @param version of the draft that was changed; 0 when there was none
     * @throws Refusal 409 if it was saved from elsewhere since
     */
    public ReplyDraft save(RequisitionNumber number, String text, List<FileId> files, int version, PersonId person) {
        RequisitionId id = find(number);
        boolean empty = text.isBlank() && files.isEmpty();
        if (empty && version == 0) {
            return ReplyDraft.NONE;
        }
        Instant now = clock.instant();
        Map<String, Object> params = Map.of(
                "id", id.value(),
                "person", person.value(),
                "body", text,
                "files", files.stream().map(FileId::value).toArray(UUID[]::new),
                "version", version,
                "now", Moments.column(now));
        int changed = jdbc.sql(empty ? REMOVE : version == 0 ? ADD : CHANGE)
                .params(params)
                .update();
        if (changed == 0) {
            throw Refusal.conflict("reply-draft-elsewhere");
        }
        return empty ? ReplyDraft.NONE : new ReplyDraft(text, files, version + 1, now);
    }

    private static final String ADD = """
            insert into reply_draft (requisition_id, person_id, body, file_ids, version, saved_at)
            values (:id, :person, :body, :files, 1, :now) on conflict do nothing
            """;

    private static final String CHANGE = """
            update reply_draft set body = :body, file_ids = :files, version = version + 1, saved_at = :now
            where requisition_id = :id and person_id = :person and version = :version
            """;

    private static final String REMOVE =
            "delete from reply_draft where requisition_id = :id and person_id = :person and version = :version";

    /** Throws it away, whatever its version. */
    void remove(RequisitionId id, PersonId person) {
        jdbc.sql("delete from reply_draft where requisition_id = :id and person_id = :person")
                .param("id", id.value())
                .param("person", person.value())
                .update();
    }

    private RequisitionId find(RequisitionNumber number) {
        RequisitionSummary facts = summaries.find(number).orElseThrow(Refusal::notFound);
        sight.require(Right.HANDLE, facts);
        return facts.id();
    }

    private static ReplyDraft draft(ResultSet row, int index) throws SQLException {
        UUID[] files = (UUID[]) row.getArray("file_ids").getArray();
        return new ReplyDraft(
                row.getString("body"),
                Arrays.stream(files).map(FileId::new).toList(),
                row.getInt("version"),
                Moments.instant(row, "saved_at"));
    }
}
