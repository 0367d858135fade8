package dk.medspil.questionnaire;

import static dk.medspil.platform.database.Moments.column;
import static dk.medspil.platform.database.Moments.instant;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of published versions: written once, never changed. */
@Repository
class VersionRows {

    private final JdbcClient jdbc;

    VersionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> newest(String questionnaire) {
        return jdbc.sql("""
                        select id from questionnaire_version where questionnaire = :questionnaire
                        order by version desc limit 1
                        """)
                .param("questionnaire", questionnaire)
                .query(UUID.class)
                .optional();
    }

    Optional<UUID> find(String questionnaire, int version) {
        return jdbc.sql(
                        "select id from questionnaire_version where questionnaire = :questionnaire and version = :version")
                .param("questionnaire", questionnaire)
                .param("version", version)
                .query(UUID.class)
                .optional();
    }

    /** All versions of a questionnaire, newest first. */
    List<UUID> all(String questionnaire) {
        return jdbc.sql(
                        "select id from questionnaire_version where questionnaire = :questionnaire order by version desc")
                .param("questionnaire", questionnaire)
                .query(UUID.class)
                .list();
    }

    QuestionnaireVersion read(UUID id) {
        Map<String, List<Question.QuestionChoice>> choices = choices(id);
        List<Question> questions = jdbc.sql("select * from question where version_id = :id order by position")
                .param("id", id)
                .query((row, n) -> question(row, choices.getOrDefault(row.getString("key"), List.of())))
                .list();
        List<QuestionnaireVersion.Option> options = jdbc.sql(
                        "select * from answer_option where version_id = :id order by position")
                .param("id", id)
                .query((row, n) -> new QuestionnaireVersion.Option(
                        AnswerValue.valueOf(row.getString("value")),
                        row.getString("label_da"),
                        row.getString("label_en")))
                .list();
        return jdbc.sql("select * from questionnaire_version where id = :id")
                .param("id", id)
                .query((row, n) -> new QuestionnaireVersion(
                        id,
                        row.getString("questionnaire"),
                        row.getInt("version"),
                        instant(row, "published_at"),
                        row.getString("author"),
                        row.getString("reason"),
                        new QuestionnaireContent(
                                row.getString("intro_da"),
                                row.getString("intro_en"),
                                row.getString("thanks_da"),
                                row.getString("thanks_en"),
                                List.copyOf(questions)),
                        List.copyOf(options)))
                .single();
    }

    private Map<String, List<Question.QuestionChoice>> choices(UUID id) {
        Map<String, List<Question.QuestionChoice>> choices = new HashMap<>();
        jdbc.sql("select * from question_choice where version_id = :id order by question_key, position")
                .param("id", id)
                .query(row -> {
                    choices.computeIfAbsent(row.getString("question_key"), key -> new ArrayList<>())
                            .add(new Question.QuestionChoice(
                                    row.getString("value"), row.getString("label_da"), row.getString("label_en")));
                });
        return choices;
    }

    /** Publishes it; a second one with the same number is refused by the table. */
    void publish(QuestionnaireVersion version) {
        QuestionnaireContent content = version.content();
        jdbc.sql("""
                        insert into questionnaire_version
                            (id, questionnaire, version, published_at, author, reason, intro_da, intro_en, thanks_da,
                             thanks_en)
                        values (:id, :questionnaire, :version, :at, :author, :reason, :introDa, :introEn, :thanksDa,
                                :thanksEn)
                        """)
                .param("id", version.id())
                .param("questionnaire", version.questionnaire())
                .param("version", version.version())
                .param("at", column(version.publishedAt()))
                .param("author", version.author())
                .param("reason", version.reason())
                .param("introDa", content.introDa())
                .param("introEn", content.introEn())
                .param("thanksDa", content.thanksDa())
                .param("thanksEn", content.thanksEn())
                .update();
        for (int i = 0; i < content.questions().size(); i++) {
            publish(version.id(), content.questions().get(i), i + 1);
        }
        for (int i = 0; i < version.options().size(); i++) {
            QuestionnaireVersion.Option option = version.options().get(i);
            jdbc.sql("insert into answer_option (version_id, value, position, label_da, label_en)"
                            + " values (:version, :value, :position, :da, :en)")
                    .param("version", version.id())
                    .param("value", option.value().name())
                    .param("position", i + 1)
                    .param("da", option.labelDa())
                    .param("en", option.labelEn())
                    .update();
        }
    }

    private void publish(UUID version, Question question, int position) {
        Question.QuestionCondition condition = question.condition();
        jdbc.sql("""
                        insert into question
                            (version_id, key, position, text_da, text_en, help_da, help_en, type, always, not_relevant,
                             least, most, least_da, least_en, most_da, most_en, condition_key, condition_values)
                        values (:version, :key, :position, :textDa, :textEn, nullif(:helpDa, ''), nullif(:helpEn, ''),
                                :type, :always, :notRelevant, :least, :most, :leastDa, :leastEn, :mostDa, :mostEn,
                                :conditionKey, :conditionValues)
                        """)
                .param("version", version)
                .param("key", question.key())
                .param("position", position)
                .param("textDa", question.textDa())
                .param("textEn", question.textEn())
                .param("helpDa", question.helpDa())
                .param("helpEn", question.helpEn())
                .param("type", question.type().name())
                .param("always", question.always())
                .param("notRelevant", question.notRelevant())
                .param("least", question.least())
                .param("most", question.most())
                .param("leastDa", question.leastDa())
                .param("leastEn", question.leastEn())
                .param("mostDa", question.mostDa())
                .param("mostEn", question.mostEn())
                .param("conditionKey", condition == null ? null : condition.key())
                .param(
                        "conditionValues",
                        condition == null ? null : condition.values().toArray(String[]::new))
                .update();
        for (int i = 0; i < question.choices().size(); i++) {
            Question.QuestionChoice choice = question.choices().get(i);
            jdbc.sql("insert into question_choice (version_id, question_key, value, position, label_da, label_en)"
                            + " values (:version, :key, :value, :position, :da, :en)")
                    .param("version", version)
                    .param("key", question.key())
                    .param("value", choice.value())
                    .param("position", i + 1)
                    .param("da", choice.labelDa())
                    .param("en", choice.labelEn())
                    .update();
        }
    }

    private static Question question(ResultSet row, List<Question.QuestionChoice> choices) throws SQLException {
        String conditionKey = row.getString("condition_key");
        return new Question(
                row.getString("key"),
                QuestionType.valueOf(row.getString("type")),
                row.getString("text_da"),
                row.getString("text_en"),
                orBlank(row.getString("help_da")),
                orBlank(row.getString("help_en")),
                row.getBoolean("always"),
                row.getBoolean("not_relevant"),
                row.getObject("least", Integer.class),
                row.getObject("most", Integer.class),
                row.getString("least_da"),
                row.getString("least_en"),
                row.getString("most_da"),
                row.getString("most_en"),
                List.copyOf(choices),
                conditionKey == null
                        ? null
                        : new Question.QuestionCondition(conditionKey, list(row.getArray("condition_values"))));
    }

    private static List<String> list(Array values) throws SQLException {
        return List.of((String[]) values.getArray());
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
