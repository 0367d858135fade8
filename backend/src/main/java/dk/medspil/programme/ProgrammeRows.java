package dk.medspil.programme;

import dk.medspil.programme.DeliverableRecords.DeliverableRecord;
import dk.medspil.programme.ProgrammePage.CriterionKind;
import dk.medspil.programme.ProgrammePage.DeliverableState;
import dk.medspil.programme.ProgrammePage.ProgrammeArea;
import dk.medspil.programme.ProgrammePage.ProgrammeBaseline;
import dk.medspil.programme.ProgrammePage.ProgrammeCommitment;
import dk.medspil.programme.ProgrammePage.ProgrammeCriterion;
import dk.medspil.programme.ProgrammePage.ProgrammeDecision;
import dk.medspil.programme.ProgrammePage.ProgrammeDeliverable;
import dk.medspil.programme.ProgrammePage.ProgrammeLine;
import dk.medspil.programme.ProgrammePage.ProgrammeResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is kept of programmes, read for a page. */
@Lazy
@Repository
class ProgrammeRows {

    private final JdbcClient jdbc;

    ProgrammeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    List<ProgrammeLine> all() {
        return jdbc.sql("select code, title, aim, from_day, to_day from programme order by from_day desc, code")
                .query(ProgrammeRows::line)
                .list();
    }

    Optional<ProgrammeLine> find(String code) {
        return jdbc.sql("select code, title, aim, from_day, to_day from programme where code = :code")
                .param("code", code)
                .query(ProgrammeRows::line)
                .optional();
    }

    private static ProgrammeLine line(ResultSet row, int index) throws SQLException {
        return new ProgrammeLine(
                row.getString("code"),
                row.getString("title"),
                row.getString("aim"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class));
    }

    private <T> List<T> of(String programme, String sql, RowMapper<T> mapper) {
        return jdbc.sql(sql).param("programme", programme).query(mapper).list();
    }

    List<ProgrammeArea> areas(String programme) {
        return of(
                programme,
                "select * from main_area where programme = :programme order by position",
                (row, index) -> new ProgrammeArea(
                        row.getString("code"),
                        row.getString("parent"),
                        row.getString("title"),
                        row.getBigDecimal("fte"),
                        row.getString("vision"),
                        row.getString("challenge"),
                        row.getString("purpose"),
                        row.getString("target_group"),
                        row.getInt("version")));
    }

    List<ProgrammeResult> results(String programme) {
        return of(
                programme,
                "select code, area, title from programme_result where programme = :programme order by position",
                (row, index) ->
                        new ProgrammeResult(row.getString("code"), row.getString("area"), row.getString("title")));
    }

    /** With the newest definition whose target is about days of the programme. */
    List<ProgrammeCriterion> criteria(String programme, boolean english) {
        String title = english ? "title_en" : "title_da";
        return of(
                programme,
                """
                select c.criterion, c.area, c.result, coalesce(d.quote, o.quote) as words, d.%s as title, d.kind, d.target, d.target_from, d.target_to,
                       d.version
                from programme_criterion c
                     join programme p on p.code = c.programme
                     join criterion o on o.code = c.criterion
                     join lateral (select * from criterion_definition d
                                   where d.criterion = c.criterion and d.target_from <= p.to_day
                                     and d.target_to >= p.from_day
                                   order by d.version desc limit 1) d on true
                where c.programme = :programme order by c.position
                """.formatted(title),
                (row, index) -> new ProgrammeCriterion(
                        row.getString("criterion"),
                        row.getString("area"),
                        row.getString("result"),
                        row.getString("title"),
                        row.getString("words"),
                        CriterionKind.valueOf(row.getString("kind")),
                        row.getInt("target"),
                        row.getObject("target_from", LocalDate.class),
                        row.getObject("target_to", LocalDate.class),
                        row.getInt("version")));
    }

    List<ProgrammeDeliverable> deliverables(String programme, boolean english, List<DeliverableRecord> records) {
        String title = english ? "title_en" : "title_da";
        return of(
                programme,
                "select *, " + title + " as title from deliverable where programme = :programme order by position",
                (row, index) -> {
                    String code = row.getString("code");
                    List<DeliverableRecord> own = records.stream()
                            .filter(record -> record.deliverable().equals(code))
                            .toList();
                    return new ProgrammeDeliverable(
                            code,
                            row.getString("area"),
                            row.getString("title"),
                            row.getString("quote"),
                            row.getObject("target", Integer.class),
                            (int) own.stream()
                                    .filter(DeliverableRecord::counted)
                                    .count(),
                            DeliverableState.valueOf(row.getString("state")),
                            row.getString("progress"),
                            row.getInt("version"),
                            own);
                });
    }

    List<ProgrammeCommitment> commitments(String programme) {
        return of(
                programme,
                """
                select c.area, a.id, a.name, c.hours, c.quote from weekly_commitment c join area a on a.code = c.place
                where c.programme = :programme order by c.area, a.position
                """,
                (row, index) -> new ProgrammeCommitment(
                        row.getString("area"),
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getInt("hours"),
                        row.getString("quote")));
    }

    List<ProgrammeBaseline> baselines(String programme) {
        return of(
                programme,
                "select * from programme_baseline where programme = :programme order by area, title",
                (row, index) -> new ProgrammeBaseline(
                        row.getObject("id", UUID.class),
                        row.getString("area"),
                        row.getString("title"),
                        row.getString("value"),
                        row.getString("as_of"),
                        row.getString("source"),
                        row.getString("quote")));
    }

    List<ProgrammeDecision> decisions(String programme) {
        return of(
                programme,
                "select * from programme_decision where programme = :programme order by day nulls first, title",
                (row, index) -> new ProgrammeDecision(
                        row.getObject("id", UUID.class),
                        row.getString("area"),
                        row.getObject("day", LocalDate.class),
                        row.getString("place"),
                        row.getString("title"),
                        row.getString("quote")));
    }
}
