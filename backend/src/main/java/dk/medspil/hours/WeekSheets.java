package dk.medspil.hours;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.directory.Post;
import dk.medspil.hours.WeekSheet.DayOffReason;
import dk.medspil.hours.WeekSheet.SheetDay;
import dk.medspil.hours.WeekSheet.SheetLine;
import dk.medspil.hours.WeekSheet.SheetRow;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.Office;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a person's week, as far as the caller may see it. */
@Lazy
@Service
@Transactional(readOnly = true)
public class WeekSheets {

    /** A row that was used this lately stands ready, empty. */
    private static final int WEEKS_BEFORE = 2;

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Norm norm;
    private final ClosedMonths closed;
    private final WorkNames names;
    private final Clock clock;

    WeekSheets(JdbcClient jdbc, Directory directory, Norm norm, ClosedMonths closed, WorkNames names, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.norm = norm;
        this.closed = closed;
        this.names = names;
        this.clock = clock;
    }

    private record Line(
            UUID id,
            LocalDate day,
            int minutes,
            SpentOn row,
            @Nullable String note,
            PersonId by,
            Instant at) {}

    /**
     * The week of a day.
     *
     * @param whose the caller's own without one
     * @param day in Copenhagen; today without one
     * @throws Refusal 404 if they are not the caller's to see, or there is no such person
     */
    public WeekSheet week(@Nullable PersonId whose, @Nullable LocalDate day) {
        PersonId id = HoursRights.require(Right.SEE, whose);
        PersonView person = directory.person(id).orElseThrow(Refusal::notFound);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Office.ZONE);
        LocalDate monday = (day == null ? today : day).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<Line> lines = lines(id, monday.minusWeeks(WEEKS_BEFORE), monday.plusDays(6));
        List<SheetRow> rows = rows(lines, monday, id);
        List<SheetDay> days = days(id, monday, today, rows);
        return new WeekSheet(
                person.id().value(),
                person.name(),
                monday,
                days,
                rows,
                days.stream().mapToInt(SheetDay::minutes).sum(),
                days.stream().mapToInt(SheetDay::norm).sum());
    }

    private List<SheetDay> days(PersonId person, LocalDate monday, LocalDate today, List<SheetRow> rows) {
        LocalDate sunday = monday.plusDays(6);
        Post post = norm.post(person);
        Map<LocalDate, DayOffReason> off = norm.daysOff(person, monday, sunday);
        Map<LocalDate, String> holidays = norm.holidays(monday, sunday);
        Set<YearMonth> shut = closed.all().keySet();
        return monday.datesUntil(sunday.plusDays(1))
                .map(day -> new SheetDay(
                        day,
                        rows.stream()
                                .mapToInt(row -> row.minutes().get(place(monday, day)))
                                .sum(),
                        off.containsKey(day) ? 0 : norm.minutesOn(day, post),
                        off.get(day),
                        holidays.get(day),
                        shut.contains(YearMonth.from(day)),
                        day.isAfter(today)))
                .toList();
    }

    private List<SheetRow> rows(List<Line> lines, LocalDate monday, PersonId owner) {
        Map<SpentOn, List<Line>> byRow = new LinkedHashMap<>();
        lines.forEach(line ->
                byRow.computeIfAbsent(line.row(), row -> new ArrayList<>()).add(line));
        byRow.values()
                .removeIf(of -> of.stream().allMatch(line -> line.day().isBefore(monday))
                        && of.stream().mapToInt(Line::minutes).sum() == 0);
        Map<SpentOn, WorkName> words = names.of(byRow.keySet());
        Map<PersonId, PersonView> writers = directory.people(
                lines.stream().map(Line::by).filter(by -> !by.equals(owner)).collect(Collectors.toSet()));
        List<SheetRow> rows = new ArrayList<>();
        words.forEach((row, name) -> rows.add(row(name, byRow.getOrDefault(row, List.of()), monday, writers)));
        rows.sort(Comparator.comparing((SheetRow row) -> row.work().mainArea())
                .thenComparing(row -> text(row.work().number()))
                .thenComparing(row -> text(row.work().plan()))
                .thenComparing(row -> text(row.work().deliverable())));
        return rows;
    }

    private static String text(@Nullable String word) {
        return word == null ? "" : word;
    }

    private static SheetRow row(WorkName name, List<Line> lines, LocalDate monday, Map<PersonId, PersonView> writers) {
        Integer[] minutes = {0, 0, 0, 0, 0, 0, 0};
        List<SheetLine> shown = new ArrayList<>();
        for (Line line : lines) {
            if (!line.day().isBefore(monday)) {
                minutes[place(monday, line.day())] += line.minutes();
                PersonView by = writers.get(line.by());
                shown.add(new SheetLine(
                        line.id(), line.day(), line.minutes(), line.note(), line.at(), by == null ? null : by.name()));
            }
        }
        return new SheetRow(name, List.of(minutes), shown);
    }

    private static int place(LocalDate monday, LocalDate day) {
        return (int) ChronoUnit.DAYS.between(monday, day);
    }

    private List<Line> lines(PersonId person, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select id, day, minutes, main_area, requisition_id, plan_id, deliverable, note, logged_by, logged_at
                        from hours_entry where person_id = :person and day between :from and :to
                        order by day, logged_at, id
                        """)
                .param("person", person.value())
                .param("from", from)
                .param("to", to)
                .query((row, index) -> {
                    UUID plan = row.getObject("plan_id", UUID.class);
                    SpentOn on = new SpentOn(
                            MainAreaCode.ofNumber(row.getString("main_area")),
                            row.getObject("requisition_id", UUID.class),
                            plan == null ? null : new AreaId(plan),
                            row.getString("deliverable"));
                    return new Line(
                            row.getObject("id", UUID.class),
                            row.getObject("day", LocalDate.class),
                            row.getInt("minutes"),
                            on.row(),
                            row.getString("note"),
                            new PersonId(row.getObject("logged_by", UUID.class)),
                            row.getTimestamp("logged_at").toInstant());
                })
                .list();
    }
}
