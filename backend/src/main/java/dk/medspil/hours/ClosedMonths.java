package dk.medspil.hours;

import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.Dates;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which months take no more hours. */
@Component
class ClosedMonths {

    /** The room of these advisory locks: «HM» for months of hours. */
    private static final int LOCKS = 0x484d;

    private final JdbcTemplate jdbc;
    private final Directory directory;

    ClosedMonths(JdbcTemplate jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    record Closing(YearMonth month, PersonId by, Instant at) {}

    /** No month of these days is closed until the transaction ends; many may write at a time. */
    void keepOpen(Collection<LocalDate> days) {
        Integer[] keys = months(days).map(ClosedMonths::key).toArray(Integer[]::new);
        jdbc.query(
                "select pg_advisory_xact_lock_shared(" + LOCKS + ", key) from unnest(?) key", row -> {}, (Object) keys);
    }

    /** Whoever writes into that month has finished, and nobody begins until the transaction ends. */
    void takeAlone(YearMonth month) {
        jdbc.query("select pg_advisory_xact_lock(?, ?)", row -> {}, LOCKS, key(month));
    }

    private static int key(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue();
    }

    private static Stream<YearMonth> months(Collection<LocalDate> days) {
        return days.stream().map(YearMonth::from).distinct().sorted();
    }

    /** @throws Refusal 409 {@code hours-month-closed} if one of the days lies in a closed month; tells by whom and when */
    void requireOpen(Collection<LocalDate> days) {
        String[] firsts = months(days).map(month -> month.atDay(1).toString()).toArray(String[]::new);
        read("and month = any(cast(? as date[]))", (Object) firsts).values().stream()
                .findFirst()
                .ifPresent(closing -> {
                    throw refusal(closing);
                });
    }

    private Refusal refusal(Closing closing) {
        String language = Caller.current().locale().getLanguage();
        String by = directory.person(closing.by()).map(PersonView::name).orElse("");
        return Refusal.conflict(
                "hours-month-closed",
                Map.of(
                        "month",
                        Dates.month(language, closing.month()),
                        "by",
                        by,
                        "at",
                        Dates.day(language, closing.at())));
    }

    /** The months that are closed now. */
    Map<YearMonth, Closing> all() {
        return read("");
    }

    Optional<Closing> of(YearMonth month) {
        return Optional.ofNullable(read("and month = ?", month.atDay(1)).get(month));
    }

    private Map<YearMonth, Closing> read(String condition, Object... values) {
        Map<YearMonth, Closing> found = new TreeMap<>();
        List<Closing> rows = jdbc.query(
                "select month, closed_by, closed_at from hours_closing where reopened_at is null " + condition,
                (row, index) -> new Closing(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        new PersonId(row.getObject("closed_by", UUID.class)),
                        row.getTimestamp("closed_at").toInstant()),
                values);
        rows.forEach(row -> found.put(row.month(), row));
        return found;
    }

    /** Closes it; false if it was closed already. */
    boolean close(UUID id, YearMonth month, PersonId by, Instant now) {
        return jdbc.update("""
                        insert into hours_closing (id, month, closed_by, closed_at) values (?, ?, ?, ?)
                        on conflict do nothing
                        """, id, month.atDay(1), by.value(), Timestamp.from(now)) == 1;
    }

    /** Opens it again; the id of the closing that this ends, empty if it was open. */
    Optional<UUID> reopen(YearMonth month, String reason, PersonId by, Instant now) {
        return jdbc.queryForList("""
                        update hours_closing set reopened_by = ?, reopened_at = ?, reason = ?
                        where month = ? and reopened_at is null returning id
                        """, UUID.class, by.value(), Timestamp.from(now), reason, month.atDay(1)).stream()
                .findFirst();
    }
}
