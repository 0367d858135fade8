package dk.medspil.programme;

import static dk.medspil.platform.database.Moments.column;

import dk.medspil.platform.problem.Languages;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.Office;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
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
    private final Definitions definitions;
    private final Clock clock;

    CountTargets(JdbcClient jdbc, Definitions definitions, Clock clock) {
        this.jdbc = jdbc;
        this.definitions = definitions;
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
            int definition) {

        /** As a period counts it: of a target that goes on after a period that is over, only the period's days. */
        PeriodTarget in(ReportingPeriod period, LocalDate today) {
            boolean cut = to.isAfter(period.to()) && today.isAfter(period.to());
            return cut ? new PeriodTarget(this, period.to(), period.to()) : new PeriodTarget(this, to, today);
        }
    }

    /**
     * A target with the days that are counted for it.
     *
     * @param to the last day that is counted
     * @param judged the day on which it is judged
     */
    public record PeriodTarget(CountTarget target, LocalDate to, LocalDate judged) {}

    /**
     * In the programme's order: of each criterion the newest definition about that day, or else the one whose days ended
     * last before it, or begin next.
     */
    public List<CountTarget> of(LocalDate day, Locale language) {
        boolean english = isEnglish(language);
        return jdbc.sql("""
                        select c.code, coalesce(d.quote, c.quote) as words, d.*
                        from criterion c join lateral (
                            select * from criterion_definition d where d.criterion = c.code and d.published_at <= :at
                            order by not (:day between d.target_from and d.target_to), d.target_from > :day,
                                     case when d.target_to < :day then d.target_to end desc nulls last, d.version desc
                            limit 1) d on true
                        where d.unit_kind in ('YOUTH', 'INTERNSHIP_STARTER') order by c.position
                        """)
                .param("at", column(clock.instant()))
                .param("day", day)
                .query((row, index) -> target(row, english))
                .list();
    }

    /**
     * Those about days of the period, as it counts them today: what a freeze would keep.
     *
     * @throws Refusal 404 when there is no such period
     */
    public List<PeriodTarget> touching(String period, Locale language) {
        ReportingPeriod asked = Criteria.choose(definitions.periods(), period);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Office.ZONE);
        return touching(asked, now, isEnglish(language)).stream()
                .map(target -> target.in(asked, today))
                .toList();
    }

    /** Those about days of the period, as they are defined at that moment. */
    List<CountTarget> touching(ReportingPeriod period, Instant at) {
        return touching(period, at, false);
    }

    private List<CountTarget> touching(ReportingPeriod period, Instant at, boolean english) {
        return jdbc.sql("""
                        select c.code, coalesce(d.quote, c.quote) as words, d.*
                        from criterion c join lateral (
                            select * from criterion_definition d
                            where d.criterion = c.code and d.published_at <= :at
                              and d.target_from <= :to and d.target_to >= :from
                            order by d.version desc limit 1) d on true
                        where d.unit_kind in ('YOUTH', 'INTERNSHIP_STARTER') order by c.position
                        """)
                .param("at", column(at))
                .param("from", period.from())
                .param("to", period.to())
                .query((row, index) -> target(row, english))
                .list();
    }

    /** One version. */
    CountTarget version(String criterion, int version, boolean english) {
        return jdbc.sql("""
                        select c.code, coalesce(d.quote, c.quote) as words, d.*
                        from criterion c join criterion_definition d on d.criterion = c.code
                        where c.code = :criterion and d.version = :version
                        """)
                .param("criterion", criterion)
                .param("version", version)
                .query((row, index) -> target(row, english))
                .single();
    }

    private static boolean isEnglish(Locale language) {
        return language.getLanguage().equals(Languages.ENGLISH.getLanguage());
    }

    private static CountTarget target(ResultSet row, boolean english) throws SQLException {
        return new CountTarget(
                row.getString("code"),
                row.getString(english ? "title_en" : "title_da"),
                row.getString("words"),
                row.getString("kind").equals("SHARE"),
                row.getInt("target"),
                row.getObject("target_from", LocalDate.class),
                row.getObject("target_to", LocalDate.class),
                row.getInt("version"));
    }
}
