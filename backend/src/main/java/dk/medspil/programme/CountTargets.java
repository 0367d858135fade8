package dk.medspil.programme;

import static dk.medspil.platform.database.Moments.column;

import dk.medspil.platform.problem.Languages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The criteria that are counted from youths' pathways, each with the target whose days a day belongs to. */
@Lazy
@Component
@Transactional(readOnly = true)
public class CountTargets {

    private final JdbcClient jdbc;
    private final Clock clock;

    CountTargets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A target, whole percent for a share.
     *
     * @param share whether it is a share of starters, or a count of youths
     */
    public record CountTarget(
            String criterion,
            String title,
            String quote,
            boolean share,
            int target,
            LocalDate from,
            LocalDate to,
            int definition) {}

    /**
     * In the programme's order: of each criterion the newest definition about that day, or else the one whose days ended
     * last before it, or begin next.
     */
    public List<CountTarget> of(LocalDate day, Locale language) {
        boolean english = language.getLanguage().equals(Languages.ENGLISH.getLanguage());
        return jdbc.sql("""
                        select c.code, c.quote, d.*
                        from criterion c join lateral (
                            select * from criterion_definition d where d.criterion = c.code and d.published_at <= :at
                            order by not (:day between d.target_from and d.target_to), d.target_from > :day,
                                     case when d.target_to < :day then d.target_to end desc nulls last, d.version desc
                            limit 1) d on true
                        where d.unit_kind in ('YOUTH', 'INTERNSHIP_STARTER') order by c.position
                        """)
                .param("at", column(clock.instant()))
                .param("day", day)
                .query((row, index) -> new CountTarget(
                        row.getString("code"),
                        row.getString(english ? "title_en" : "title_da"),
                        row.getString("quote"),
                        row.getString("kind").equals("SHARE"),
                        row.getInt("target"),
                        row.getObject("target_from", LocalDate.class),
                        row.getObject("target_to", LocalDate.class),
                        row.getInt("version")))
                .list();
    }
}
