package dk.medspil.hours;

import dk.medspil.audit.AuditLog;
import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.directory.Post;
import dk.medspil.hours.HoursMonth.MonthOfPerson;
import dk.medspil.platform.access.Access;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.Office;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The months of the ledger: what everybody entered in each, and where a manager closes and opens them. */
@Lazy
@Service
@Transactional
public class HoursMonths {

    private static final String KIND = "HOURS_MONTH";

    private final JdbcClient jdbc;
    private final ClosedMonths closed;
    private final Norm norm;
    private final Directory directory;
    private final AuditLog audit;
    private final Clock clock;

    HoursMonths(JdbcClient jdbc, ClosedMonths closed, Norm norm, Directory directory, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.closed = closed;
        this.norm = norm;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /** The months of a year that have begun, the latest first: with everybody, as far as the caller may see them. */
    @Transactional(readOnly = true)
    public List<HoursMonth> of(int year) {
        PersonId caller = HoursRights.require(Right.SEE, null);
        YearMonth present = YearMonth.from(today());
        YearMonth last = year == present.getYear() ? present : YearMonth.of(year, 12);
        if (year > present.getYear()) {
            return List.of();
        }
        boolean all = Access.may(Right.DECIDE, RecordKind.HOURS);
        List<PersonView> people =
                all ? directory.staff() : directory.person(caller).map(List::of).orElse(List.of());
        LocalDate from = YearMonth.of(year, 1).atDay(1);
        Map<YearMonth, Map<PersonId, Long>> sums = sums(from, last.atEndOfMonth());
        Map<PersonId, Set<LocalDate>> away =
                directory.absentDays(people.stream().map(PersonView::id).toList(), from, last.atEndOfMonth());
        Map<PersonId, Post> posts =
                norm.posts(people.stream().map(PersonView::id).toList());
        Map<YearMonth, ClosedMonths.Closing> shut = closed.all();
        List<HoursMonth> months = new ArrayList<>();
        for (YearMonth month = last; month.getYear() == year; month = month.minusMonths(1)) {
            months.add(month(month, people, sums.getOrDefault(month, Map.of()), away, posts, shut.get(month)));
        }
        return months;
    }

    private HoursMonth month(
            YearMonth month,
            List<PersonView> people,
            Map<PersonId, Long> sums,
            Map<PersonId, Set<LocalDate>> away,
            Map<PersonId, Post> posts,
            ClosedMonths.@Nullable Closing closing) {
        List<MonthOfPerson> rows = people.stream()
                .map(person -> new MonthOfPerson(
                        person.id().value(),
                        person.name(),
                        sums.getOrDefault(person.id(), 0L),
                        asked(month, away.getOrDefault(person.id(), Set.of()), posts.get(person.id()))))
                .toList();
        return new HoursMonth(
                month.toString(),
                month.isBefore(YearMonth.from(today())),
                closing == null ? null : closing.at(),
                closing == null
                        ? null
                        : directory.person(closing.by()).map(PersonView::name).orElse(null),
                rows);
    }

    private long asked(YearMonth month, Set<LocalDate> away, @Nullable Post post) {
        Set<LocalDate> off =
                norm.daysOff(away, month.atDay(1), month.atEndOfMonth()).keySet();
        return post == null
                ? 0
                : month.atDay(1)
                        .datesUntil(month.plusMonths(1).atDay(1))
                        .filter(day -> !off.contains(day))
                        .mapToLong(day -> norm.minutesOn(day, post))
                        .sum();
    }

    private Map<YearMonth, Map<PersonId, Long>> sums(LocalDate from, LocalDate to) {
        Map<YearMonth, Map<PersonId, Long>> sums = new HashMap<>();
        jdbc.sql("""
                        select cast(date_trunc('month', cast(day as timestamp)) as date) as month, person_id,
                               sum(minutes) as minutes
                        from hours_entry where day between :from and :to group by 1, 2
                        """).param("from", from).param("to", to).query(row -> {
            sums.computeIfAbsent(YearMonth.from(row.getObject("month", LocalDate.class)), month -> new HashMap<>())
                    .put(new PersonId(row.getObject("person_id", UUID.class)), row.getLong("minutes"));
        });
        return sums;
    }

    /**
     * Closes a month that is over: nobody enters or corrects hours in it from now on.
     *
     * @throws Refusal 422 {@code hours-month-not-over}, 409 {@code hours-month-closed-already}
     */
    public void close(YearMonth month) {
        PersonId by = manager();
        if (!month.isBefore(YearMonth.from(today()))) {
            throw Refusal.refused("hours-month-not-over", "month");
        }
        closed.takeAlone(month);
        UUID id = UUID.randomUUID();
        if (!closed.close(id, month, by, clock.instant())) {
            throw Refusal.conflict("hours-month-closed-already");
        }
        audit.record("HOURS_MONTH_CLOSED", KIND, id, by.value(), Map.of("month", month.toString()));
    }

    /**
     * Opens a closed month again.
     *
     * @param reason why; stays with the closing that it ends
     * @throws Refusal 409 {@code hours-month-open-already}
     */
    public void reopen(YearMonth month, String reason) {
        PersonId by = manager();
        Instant now = clock.instant();
        UUID id = closed.reopen(month, reason.strip(), by, now)
                .orElseThrow(() -> Refusal.conflict("hours-month-open-already"));
        audit.record(
                "HOURS_MONTH_REOPENED",
                KIND,
                id,
                by.value(),
                Map.of("month", month.toString(), "reason", reason.strip()));
    }

    private static PersonId manager() {
        Access.require(Right.DECIDE, RecordKind.HOURS);
        return HoursRights.caller();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Office.ZONE);
    }
}
