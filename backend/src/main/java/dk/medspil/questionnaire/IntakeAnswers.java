package dk.medspil.questionnaire;

import static dk.medspil.platform.database.Moments.column;

import dk.medspil.platform.problem.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The question that is put at intake, if a questionnaire for it is published, and the answers: the «before» of what is
 * asked afterwards under the same key. Figures for managers only; nobody is named.
 */
@Service
@Transactional
public class IntakeAnswers {

    private final Questionnaires questionnaires;
    private final JdbcClient jdbc;

    IntakeAnswers(Questionnaires questionnaires, JdbcClient jdbc) {
        this.questionnaires = questionnaires;
        this.jdbc = jdbc;
    }

    /**
     * Before and after.
     *
     * @param question in the reader's language
     * @param before how many answered it at intake
     * @param pairs how many answered so at intake and so afterwards; those who answered both
     */
    public record BeforeAndAfter(AnswerPage.PageQuestion question, long before, List<AnswerPair> pairs) {}

    /** So many answered {@code before} at intake and {@code after} when they were asked last. */
    public record AnswerPair(String before, String after, long count) {}

    /** The question, in that language; empty when none is put. */
    @Transactional(readOnly = true)
    public Optional<AnswerPage.PageQuestion> question(Locale locale) {
        return questionnaires.published(Questionnaires.INTAKE).flatMap(version -> asked(version)
                .map(question -> AnswerPages.question(version, question, locale)));
    }

    /** Only one that is chosen: the form of a requisition has room for a row of buttons. */
    private static Optional<Question> asked(QuestionnaireVersion version) {
        return version.questions().stream()
                .filter(question -> question.type().canDecide())
                .findFirst();
    }

    /**
     * Keeps what was answered with a requisition. An answer to a question that isn't put any more is dropped: the request
     * is what matters.
     *
     * @throws Refusal 422 when the question doesn't have that answer
     */
    public void keep(SubjectRef subject, String answer, Instant at) {
        Optional<QuestionnaireVersion> version = questionnaires.published(Questionnaires.INTAKE);
        Optional<Question> question = version.flatMap(IntakeAnswers::asked);
        if (version.isEmpty() || question.isEmpty()) {
            return;
        }
        if (!AnswerRules.answers(question.get(), answer)) {
            throw Refusal.refused("unknown-answer", "intakeAnswer");
        }
        jdbc.sql("""
                        insert into intake_answer (subject_kind, subject_id, version_id, question_key, value, answered_at)
                        values (:kind, :id, :version, :key, :value, :at)
                        on conflict (subject_kind, subject_id) do nothing
                        """)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .param("version", version.get().id())
                .param("key", question.get().key())
                .param("value", answer)
                .param("at", column(at))
                .update();
    }

    /** What was answered before and, under the same key, afterwards; empty when no question is put at intake. */
    @Transactional(readOnly = true)
    public Optional<BeforeAndAfter> beforeAndAfter(Locale locale) {
        return question(locale)
                .map(question -> new BeforeAndAfter(question, count(question.key()), pairs(question.key())));
    }

    private long count(String key) {
        return jdbc.sql("select count(*) from intake_answer where question_key = :key")
                .param("key", key)
                .query(Long.class)
                .single();
    }

    private List<AnswerPair> pairs(String key) {
        return jdbc.sql("""
                        select before, after, count(*) as number from (
                            select distinct on (b.subject_id) b.value as before, q.value as after
                            from intake_answer b
                                 join asked_question q on q.subject_id = b.subject_id
                                                      and q.subject_kind = b.subject_kind
                                                      and q.question_key = b.question_key
                            where b.question_key = :key and q.value is not null
                            order by b.subject_id, q.submitted_at desc) pair
                        group by before, after order by before, after
                        """)
                .param("key", key)
                .query((row, n) ->
                        new AnswerPair(row.getString("before"), row.getString("after"), row.getLong("number")))
                .list();
    }
}
