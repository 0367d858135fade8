package dk.medspil.programme;

import dk.medspil.platform.problem.Languages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the programme sets out to do and with whom: its days, main areas with their FTE, deliverables, commitments. */
@Lazy
@Component
@Transactional(readOnly = true)
public class ProgrammePlan {

    private final JdbcClient jdbc;

    ProgrammePlan(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A programme's days, both included. */
    public record Days(String code, LocalDate from, LocalDate to) {}

    /** @param fte full-time equivalents that the programme gives the area; null for one that only holds others */
    public record MainArea(
            String code, String title, @Nullable BigDecimal fte) {}

    /** @param area the main area it belongs to, «1» for both of its parts */
    public record Deliverable(String code, String area, String title) {

        /** Whether work in that main area, or in a part of its own, can be for it. */
        public boolean isOf(String mainArea) {
            return mainArea.equals(area) || mainArea.startsWith(area + ".");
        }
    }

    /** @param place the code of the area in which the hours are promised */
    public record WeeklyCommitment(String mainArea, String place, int hours, String quote) {}

    /** The programme that runs on some of these days; the latest, if there are several. */
    public Optional<Days> running(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select code, from_day, to_day from programme
                        where from_day <= :to and to_day >= :from order by from_day desc limit 1
                        """)
                .param("from", from)
                .param("to", to)
                .query((row, index) -> new Days(
                        row.getString("code"),
                        row.getDate("from_day").toLocalDate(),
                        row.getDate("to_day").toLocalDate()))
                .optional();
    }

    /** The main areas in their order. */
    public List<MainArea> mainAreas(String programme) {
        return jdbc.sql("select code, title, fte from main_area where programme = :programme order by position")
                .param("programme", programme)
                .query((row, index) ->
                        new MainArea(row.getString("code"), row.getString("title"), row.getBigDecimal("fte")))
                .list();
    }

    /** The programme of a day: the one that runs, else the last that did, else the first to come. */
    public Optional<String> programmeOf(LocalDate day) {
        return jdbc.sql("""
                        select code from programme
                        order by (from_day <= :day and to_day >= :day) desc, from_day <= :day desc,
                                 case when from_day <= :day then from_day end desc, from_day
                        limit 1
                        """).param("day", day).query(String.class).optional();
    }

    /** A programme's deliverables in their order, with titles in that language. */
    public List<Deliverable> deliverables(String programme, Locale language) {
        boolean english = language.getLanguage().equals(Languages.ENGLISH.getLanguage());
        return jdbc.sql("select code, area, " + (english ? "title_en" : "title_da")
                        + " as title from deliverable where programme = :programme order by position")
                .param("programme", programme)
                .query((row, index) ->
                        new Deliverable(row.getString("code"), row.getString("area"), row.getString("title")))
                .list();
    }

    /** The deliverables of the programme of a day. */
    public List<Deliverable> deliverables(LocalDate day, Locale language) {
        return programmeOf(day).map(code -> deliverables(code, language)).orElse(List.of());
    }

    /** The hours promised every week. */
    public List<WeeklyCommitment> weeklyCommitments(String programme) {
        return jdbc.sql("""
                        select area, place, hours, quote from weekly_commitment
                        where programme = :programme order by area, place
                        """)
                .param("programme", programme)
                .query((row, index) -> new WeeklyCommitment(
                        row.getString("area"), row.getString("place"), row.getInt("hours"), row.getString("quote")))
                .list();
    }
}
