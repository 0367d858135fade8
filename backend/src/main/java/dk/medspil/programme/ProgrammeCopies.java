package dk.medspil.programme;

import static dk.medspil.platform.database.Moments.column;

import dk.medspil.audit.AuditLog;
import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.access.Access;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.programme.ProgrammePage.CriterionKind;
import dk.medspil.programme.ProgrammePage.ProgrammeCriterion;
import dk.medspil.programme.ProgrammePage.ProgrammeLine;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the next programme out of one: areas, results, criteria, deliverables and commitments as they stand, each
 * definition as a new version whose target is about the new days, and the periods it is reported by. Progress, decisions
 * and observations stay behind.
 */
@Lazy
@Service
@Transactional
public class ProgrammeCopies {

    private static final List<String> PARTS = List.of("""
            insert into main_area (code, programme, parent, position, title, fte, vision, challenge, purpose, target_group)
            select code, :into, parent, position, title, fte, vision, challenge, purpose, target_group
            from main_area where programme = :from order by parent nulls first, position
            """, """
            insert into programme_result (code, programme, area, position, title)
            select code, :into, area, position, title from programme_result where programme = :from
            """, """
            insert into programme_criterion (programme, criterion, area, result, position)
            select :into, criterion, area, result, position from programme_criterion where programme = :from
            """, """
            insert into deliverable (programme, code, area, position, title_da, title_en, quote, target)
            select :into, code, area, position, title_da, title_en, quote, target
            from deliverable where programme = :from
            """, """
            insert into weekly_commitment (programme, area, place, hours, quote)
            select :into, area, place, hours, quote from weekly_commitment where programme = :from
            """);

    /**
     * The programme's reporting periods: its days, their quarters and first half-years, cut to its days. Two programmes
     * may share a quarter, of which each has its own days: the later part is told apart by its first day.
     */
    private static final String PERIODS = """
            with part as (
                select to_char(day, 'YYYY"-Q"Q') as name, 'QUARTER' as kind, cast(day as date) as begins,
                       cast(day + interval '3 months' - interval '1 day' as date) as ends
                from generate_series(date_trunc('quarter', cast(:from as timestamp)), cast(:to as timestamp),
                                     interval '3 months') as quarters (day)
                union all
                select to_char(day, 'YYYY"-H1"'), 'HALF_YEAR', cast(day as date),
                       cast(day + interval '6 months' - interval '1 day' as date)
                from generate_series(date_trunc('year', cast(:from as timestamp)), cast(:to as timestamp),
                                     interval '1 year') as years (day)),
            cut as (
                select name, kind, greatest(begins, cast(:from as date)) as begins,
                       least(ends, cast(:to as date)) as ends
                from part where ends >= cast(:from as date))
            insert into reporting_period (code, programme, kind, from_day, to_day)
            select :code, :code, 'PROGRAMME', cast(:from as date), cast(:to as date)
            union all
            select case when name = :code or exists (select 1 from reporting_period taken where taken.code = name)
                        then name || to_char(begins, '"-"MMDD') else name end,
                   :code, kind, begins, ends
            from cut
            """;

    private final ProgrammeRows rows;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    ProgrammeCopies(ProgrammeRows rows, Directory directory, JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.directory = directory;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param targets new targets by criterion; those left out keep theirs */
    public record NextProgramme(
            String code, String title, LocalDate from, LocalDate to, Map<String, Integer> targets, String reason) {}

    /** @throws Refusal 404; 422 if the code is taken, the days touch another programme, or a target is none */
    public ProgrammeLine copy(String from, NextProgramme next) {
        Access.require(Right.CHANGE, RecordKind.PROGRAMME);
        ProgrammeLine old = rows.find(from).orElseThrow(Refusal::notFound);
        check(next);
        jdbc.sql("insert into programme (code, title, aim, from_day, to_day) values (:code, :title, :aim, :from, :to)")
                .param("code", next.code())
                .param("title", next.title().strip())
                .param("aim", old.aim())
                .param("from", next.from())
                .param("to", next.to())
                .update();
        PARTS.forEach(part ->
                jdbc.sql(part).param("from", from).param("into", next.code()).update());
        jdbc.sql(PERIODS)
                .param("code", next.code())
                .param("from", next.from())
                .param("to", next.to())
                .update();
        PersonId by = new PersonId(Caller.current().requirePersonId());
        String author = directory.person(by).map(PersonView::name).orElse("");
        rows.criteria(from, false).forEach(criterion -> define(criterion, old, next, author));
        audit.record(
                "PROGRAMME_COPIED",
                "PROGRAMME",
                ProgrammeDesk.record(next.code()),
                by.value(),
                Map.of("from", from, "to", next.code(), "reason", next.reason().strip()));
        return rows.find(next.code()).orElseThrow();
    }

    private void check(NextProgramme next) {
        if (!next.from().isBefore(next.to())) {
            throw Refusal.refused("programme-ends-first", "to");
        }
        boolean taken = jdbc.sql("""
                        select exists (select 1 from programme
                                       where code = :code or (from_day <= :to and to_day >= :from))
                            or exists (select 1 from reporting_period where code = :code)
                        """)
                .param("code", next.code())
                .param("from", next.from())
                .param("to", next.to())
                .query(Boolean.class)
                .single();
        if (taken) {
            throw Refusal.refused("programme-there-already", "code");
        }
    }

    /** A target over the whole of a longer project goes on as it is. */
    private void define(ProgrammeCriterion criterion, ProgrammeLine old, NextProgramme next, String author) {
        boolean goesOn = criterion.targetTo().isAfter(next.from());
        if (goesOn) {
            return;
        }
        int target = next.targets().getOrDefault(criterion.code(), criterion.target());
        if (target < 1 || criterion.kind() == CriterionKind.SHARE && target > 99) {
            throw Refusal.refused("programme-target-wrong", "targets", Map.of("criterion", criterion.code()));
        }
        boolean programmes = criterion.targetFrom().equals(old.from())
                && criterion.targetTo().equals(old.to());
        Period years = Period.ofYears(next.from().getYear() - old.from().getYear());
        jdbc.sql("""
                        insert into criterion_definition (criterion, version, title_da, title_en, kind, target, target_from,
                               target_to, unit_kind, denominator, question_key, successes, author, reason, published_at,
                               quote, baseline, questionnaire, since_version)
                        select criterion, (select max(version) + 1 from criterion_definition
                                           where criterion = :criterion),
                               title_da, title_en, kind, :target, :from, :to, unit_kind, denominator, question_key,
                               successes, :author, :reason, :at, quote, baseline, questionnaire, since_version
                        from criterion_definition where criterion = :criterion and version = :version
                        """)
                .param("criterion", criterion.code())
                .param("version", criterion.definition())
                .param("target", target)
                .param("from", programmes ? next.from() : criterion.targetFrom().plus(years))
                .param("to", programmes ? next.to() : criterion.targetTo().plus(years))
                .param("author", author)
                .param("reason", next.reason().strip())
                .param("at", column(clock.instant()))
                .update();
    }
}
