package dk.medspil.questionnaire;

import static dk.medspil.platform.database.Moments.column;
import static dk.medspil.platform.database.Moments.instant;

import dk.medspil.directory.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of drafts: each save names the revision that was read, and changes nothing if it isn't the last. */
@Repository
class DraftRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DraftRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record Row(
            String questionnaire,
            QuestionnaireContent content,
            int basedOn,
            int revision,
            Instant changedAt,
            PersonId changedBy) {}

    Optional<Row> find(String questionnaire) {
        return jdbc.sql("select * from questionnaire_draft where questionnaire = :questionnaire")
                .param("questionnaire", questionnaire)
                .query((row, n) -> row(row))
                .optional();
    }

    List<Row> all() {
        return jdbc.sql("select * from questionnaire_draft")
                .query((row, n) -> row(row))
                .list();
    }

    /** False when somebody else has begun one meanwhile. */
    boolean begin(Row row) {
        return jdbc.sql("""
                        insert into questionnaire_draft
                            (questionnaire, content, based_on, revision, changed_at, changed_by)
                        values (:questionnaire, :content, :basedOn, :revision, :at, :by)
                        on conflict (questionnaire) do nothing
                        """)
                        .param("questionnaire", row.questionnaire())
                        .param("content", json.writeValueAsString(row.content()))
                        .param("basedOn", row.basedOn())
                        .param("revision", row.revision())
                        .param("at", column(row.changedAt()))
                        .param("by", row.changedBy().value())
                        .update()
                == 1;
    }

    /** False when the draft isn't that revision any more. */
    boolean save(String questionnaire, int revision, QuestionnaireContent content, PersonId by, Instant at) {
        return jdbc.sql("""
                        update questionnaire_draft
                        set content = :content, revision = revision + 1, changed_at = :at, changed_by = :by
                        where questionnaire = :questionnaire and revision = :revision
                        """)
                        .param("questionnaire", questionnaire)
                        .param("revision", revision)
                        .param("content", json.writeValueAsString(content))
                        .param("at", column(at))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    boolean remove(String questionnaire, int revision) {
        return jdbc.sql("delete from questionnaire_draft where questionnaire = :questionnaire and revision = :revision")
                        .param("questionnaire", questionnaire)
                        .param("revision", revision)
                        .update()
                == 1;
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("questionnaire"),
                json.readValue(row.getString("content"), QuestionnaireContent.class),
                row.getInt("based_on"),
                row.getInt("revision"),
                instant(row, "changed_at"),
                new PersonId(row.getObject("changed_by", UUID.class)));
    }
}
