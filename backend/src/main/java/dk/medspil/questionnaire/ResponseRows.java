package dk.medspil.questionnaire;

import static dk.medspil.platform.database.Moments.column;
import static dk.medspil.platform.database.Moments.instant;

import dk.medspil.directory.PersonId;
import dk.medspil.platform.Sha256;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of responses: kept as you go, then handed in once. */
@Repository
class ResponseRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ResponseRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** When it was handed in, and the hash of what was. */
    record Receipt(Instant submittedAt, String sha256) {}

    void keep(InvitationId invitation, AnswerContent content, Instant at) {
        jdbc.sql("""
                        insert into response_draft (invitation_id, content, saved_at) values (:id, :content, :at)
                        on conflict (invitation_id) do update set content = excluded.content, saved_at = excluded.saved_at
                        """)
                .param("id", invitation.value())
                .param("content", json.writeValueAsString(content))
                .param("at", column(at))
                .update();
    }

    Optional<AnswerContent> kept(InvitationId invitation) {
        return jdbc.sql("select content from response_draft where invitation_id = :id")
                .param("id", invitation.value())
                .query(String.class)
                .optional()
                .map(content -> json.readValue(content, AnswerContent.class));
    }

    void forgetKept(InvitationId invitation) {
        jdbc.sql("delete from response_draft where invitation_id = :id")
                .param("id", invitation.value())
                .update();
    }

    /** Who entered what was answered by telephone, and the number that was called. */
    record Interview(PersonId by, String phone) {}

    void handIn(InvitationId invitation, AnswerContent content, Instant at, @Nullable Interview interview) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into response
                            (id, invitation_id, submitted_at, comment, consultant_may_read, content_sha256, entered_by,
                             phone)
                        values (:id, :invitation, :at, :comment, :mayRead, :sha256, :by, :phone)
                        """)
                .param("id", id)
                .param("invitation", invitation.value())
                .param("at", column(at))
                .param("comment", content.words())
                .param("mayRead", content.consultantMayRead())
                .param("sha256", sha256(content))
                .param("by", interview == null ? null : interview.by().value())
                .param("phone", interview == null ? null : interview.phone())
                .update();
        Map<String, String> given = content.given();
        if (!given.isEmpty()) {
            jdbc.sql("""
                            insert into answer (response_id, question_key, value)
                            select :id, a.key, a.value from unnest(:keys::text[], :values::text[]) as a (key, value)
                            """)
                    .param("id", id)
                    .param("keys", given.keySet().toArray(String[]::new))
                    .param("values", given.values().toArray(String[]::new))
                    .update();
        }
        forgetKept(invitation);
    }

    Optional<Receipt> receipt(InvitationId invitation) {
        return jdbc.sql("select submitted_at, content_sha256 from response where invitation_id = :id")
                .param("id", invitation.value())
                .query((row, n) -> new Receipt(instant(row, "submitted_at"), row.getString("content_sha256")))
                .optional();
    }

    /** What was handed in about a subject, newest first. */
    List<GivenResponse> about(SubjectRef subject, boolean onlyForConsultants) {
        Map<UUID, GivenResponse> responses = new LinkedHashMap<>();
        jdbc.sql("""
                        select r.id, r.submitted_at, r.comment, r.entered_by, i.version_id, i.wave, a.question_key, a.value
                        from follow_up f
                             join invitation_follow_up j on j.follow_up_id = f.id
                             join invitation i on i.id = j.invitation_id
                             join response r on r.invitation_id = i.id
                             left join answer a on a.response_id = r.id and a.question_key = any(f.question_keys)
                        where f.subject_kind = :kind and f.subject_id = :id
                          and (r.consultant_may_read or not :onlyForConsultants)
                        order by r.submitted_at desc, r.id, a.question_key
                        """)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .param("onlyForConsultants", onlyForConsultants)
                .query(row -> {
                    GivenResponse response = responses.get(row.getObject("id", UUID.class));
                    if (response == null) {
                        response = new GivenResponse(
                                row.getObject("version_id", UUID.class),
                                instant(row, "submitted_at"),
                                row.getInt("wave"),
                                new TreeMap<>(),
                                row.getString("comment"),
                                row.getObject("entered_by") != null);
                        responses.put(row.getObject("id", UUID.class), response);
                    }
                    String key = row.getString("question_key");
                    if (key != null) {
                        response.answers().put(key, row.getString("value"));
                    }
                });
        return List.copyOf(responses.values());
    }

    static String sha256(AnswerContent content) {
        return Sha256.hex(content.canonical());
    }
}
