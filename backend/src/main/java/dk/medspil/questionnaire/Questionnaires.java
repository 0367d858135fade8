package dk.medspil.questionnaire;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.medspil.platform.problem.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Published questionnaires. What is published never changes, so a version is read once and kept. */
@Service
public class Questionnaires {

    /** The questionnaire about a requisition: S13, S14 and S15 of the programme. */
    public static final String REQUISITION_FOLLOW_UP = "requisition-follow-up";

    /** A new version is used everywhere so soon after it was published. */
    private static final Duration NEWEST_KEPT = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final Map<UUID, QuestionnaireVersion> read = new ConcurrentHashMap<>();
    private final Cache<String, UUID> newest =
            Caffeine.newBuilder().expireAfterWrite(NEWEST_KEPT).build();

    Questionnaires(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The newest published version, or the one before it within two seconds of its publication.
     *
     * @throws Refusal 422 when nothing is published under that name
     */
    public QuestionnaireVersion newest(String questionnaire) {
        return version(newest.get(questionnaire, this::readNewest));
    }

    private UUID readNewest(String questionnaire) {
        return jdbc.sql("""
                        select id from questionnaire_version where questionnaire = :questionnaire
                        order by version desc limit 1
                        """)
                .param("questionnaire", questionnaire)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> Refusal.refused("unknown-questionnaire", "questionnaire"));
    }

    /** One published version. */
    public QuestionnaireVersion version(UUID id) {
        QuestionnaireVersion known = read.get(id);
        if (known == null) {
            known = load(id);
            read.put(id, known);
        }
        return known;
    }

    private QuestionnaireVersion load(UUID id) {
        List<QuestionnaireVersion.Question> questions = jdbc.sql(
                        "select * from question where version_id = :id order by position")
                .param("id", id)
                .query((row, n) -> new QuestionnaireVersion.Question(
                        row.getString("key"),
                        row.getString("text_da"),
                        row.getString("text_en"),
                        row.getString("help_da"),
                        row.getString("help_en")))
                .list();
        List<QuestionnaireVersion.Option> options = jdbc.sql(
                        "select * from answer_option where version_id = :id order by position")
                .param("id", id)
                .query((row, n) -> new QuestionnaireVersion.Option(
                        AnswerValue.valueOf(row.getString("value")),
                        row.getString("label_da"),
                        row.getString("label_en")))
                .list();
        return jdbc.sql("select questionnaire, version from questionnaire_version where id = :id")
                .param("id", id)
                .query((row, n) -> new QuestionnaireVersion(
                        id,
                        row.getString("questionnaire"),
                        row.getInt("version"),
                        List.copyOf(questions),
                        List.copyOf(options)))
                .single();
    }
}
