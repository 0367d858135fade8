package dk.medspil.programme;

import static dk.medspil.platform.database.Moments.column;

import dk.medspil.questionnaire.QuestionNeeds;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The questions that a criterion in force counts: they cannot silently leave their questionnaire. */
@Component
class CountedQuestions implements QuestionNeeds {

    private final JdbcClient jdbc;
    private final Clock clock;

    CountedQuestions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Map<String, String> criteriaByQuestion() {
        Map<String, String> criteria = new TreeMap<>();
        jdbc.sql("""
                        select d.criterion, d.question_key from (
                            select distinct on (criterion) criterion, question_key from criterion_definition
                            where published_at <= :now order by criterion, version desc) d
                        where d.question_key is not null order by d.criterion
                        """).param("now", column(clock.instant())).query(row -> {
            criteria.merge(
                    row.getString("question_key"), row.getString("criterion"), (one, other) -> one + ", " + other);
        });
        return criteria;
    }
}
