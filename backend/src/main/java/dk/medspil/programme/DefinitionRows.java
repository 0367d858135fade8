package dk.medspil.programme;

import static dk.medspil.platform.database.Moments.column;
import static dk.medspil.platform.database.Moments.instant;

import dk.medspil.programme.DefinitionsPage.CountableQuestion;
import dk.medspil.programme.ProgrammePage.CriterionKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of definitions as they are kept: written once, never changed. */
@Lazy
@Repository
class DefinitionRows {

    /** What is asked before anything was done is no answer to it. */
    private static final String INTAKE = "intake";

    private final JdbcClient jdbc;

    DefinitionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            int version,
            CriterionKind kind,
            String unitKind,
            DefinitionContent content,
            Instant publishedAt,
            String author,
            String reason) {}

    /** The newest first. */
    List<Row> all(String criterion) {
        return jdbc.sql(Definitions.SELECT + """
                        from criterion_definition d join criterion c on c.code = d.criterion
                        where d.criterion = :criterion order by d.version desc
                        """)
                .param("criterion", criterion)
                .query(DefinitionRows::row)
                .list();
    }

    /** By version, the codes of the periods that were frozen by it. */
    Map<Integer, List<String>> frozen(String criterion) {
        return jdbc
                .sql("""
                        select f.definition_version as version, f.period from frozen_figure f where f.criterion = :criterion
                        union all
                        select c.definition_version, c.period from frozen_count c where c.criterion = :criterion
                        order by 1, 2
                        """)
                .param("criterion", criterion)
                .query((row, n) -> Map.entry(row.getInt("version"), row.getString("period")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Every question that the newest version of its questionnaire answers with yes, partly or no. */
    List<CountableQuestion> questions(boolean english) {
        return jdbc.sql("""
                        select q.questionnaire, q.question_key, q.%s as text,
                               array(select p.version from published_question p
                                     where p.questionnaire = q.questionnaire and p.question_key = q.question_key
                                       and p.type = 'YES_PARTLY_NO' order by p.version) as versions
                        from published_question q
                        where q.type = 'YES_PARTLY_NO' and q.questionnaire <> :intake
                          and q.version = (select max(n.version) from published_question n
                                           where n.questionnaire = q.questionnaire)
                        order by q.questionnaire, q.position
                        """.formatted(english ? "text_en" : "text_da"))
                .param("intake", INTAKE)
                .query((row, n) -> new CountableQuestion(
                        row.getString("questionnaire"),
                        row.getString("question_key"),
                        row.getString("text"),
                        Arrays.stream((Integer[]) row.getArray("versions").getArray())
                                .toList()))
                .list();
    }

    /** Whether a version from that one on asks the question otherwise, with a scale or words. */
    boolean isAskedOtherwise(String questionnaire, String question, int since) {
        return jdbc.sql("""
                        select exists (select from published_question
                                       where questionnaire = :questionnaire and question_key = :question
                                         and version >= :since and type <> 'YES_PARTLY_NO')
                        """)
                .param("questionnaire", questionnaire)
                .param("question", question)
                .param("since", since)
                .query(Boolean.class)
                .single();
    }

    /** The ids of the versions that would count, parted by commas. */
    Optional<String> countedVersions(String questionnaire, int since) {
        return jdbc.sql("""
                        select string_agg(distinct version_id::text, ',') from published_question
                        where questionnaire = :questionnaire and version >= :since
                        """)
                .param("questionnaire", questionnaire)
                .param("since", since)
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .single();
    }

    /** False when somebody else has published that version meanwhile. */
    boolean publish(String criterion, Row row) {
        DefinitionContent content = row.content();
        return jdbc.sql("""
                        insert into criterion_definition
                            (criterion, version, title_da, title_en, kind, target, target_from, target_to, unit_kind,
                             denominator, question_key, successes, author, reason, published_at, quote, baseline,
                             questionnaire, since_version)
                        values (:criterion, :version, :titleDa, :titleEn, :kind, :target, :from, :to, :unit, :denominator,
                                :question, :successes, :author, :reason, :at, :quote, :baseline, :questionnaire, :since)
                        on conflict (criterion, version) do nothing
                        """)
                        .param("criterion", criterion)
                        .param("version", row.version())
                        .param("titleDa", content.titleDa())
                        .param("titleEn", content.titleEn())
                        .param("kind", row.kind().name())
                        .param("target", content.target())
                        .param("from", content.targetFrom())
                        .param("to", content.targetTo())
                        .param("unit", row.unitKind())
                        .param("denominator", content.denominator())
                        .param("question", content.questionKey())
                        .param(
                                "successes",
                                content.successes().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .toArray(String[]::new))
                        .param("author", row.author())
                        .param("reason", row.reason())
                        .param("at", column(row.publishedAt()))
                        .param("quote", content.quote())
                        .param("baseline", content.baseline())
                        .param("questionnaire", content.questionnaire())
                        .param("since", content.since())
                        .update()
                == 1;
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getInt("version"),
                CriterionKind.valueOf(row.getString("kind")),
                row.getString("unit_kind"),
                new DefinitionContent(
                        row.getString("title_da"),
                        row.getString("title_en"),
                        row.getString("words"),
                        row.getInt("target"),
                        row.getObject("target_from", LocalDate.class),
                        row.getObject("target_to", LocalDate.class),
                        row.getString("baseline"),
                        row.getString("denominator"),
                        row.getString("asked_in"),
                        row.getString("question_key"),
                        row.getObject("since_version", Integer.class),
                        new TreeSet<>(Definitions.successes(row))),
                instant(row, "published_at"),
                row.getString("author"),
                row.getString("reason"));
    }
}
