package dk.medspil.hours;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.PersonId;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.Office;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the office's hours go. Lines are added and never changed: a correction is a line of its own with negative
 * minutes, so that the ledger tells what was believed when. A closed month takes no line.
 */
@Component
public class TimeLedger {

    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private final JdbcTemplate jdbc;
    private final ClosedMonths closed;
    private final Clock clock;

    TimeLedger(JdbcTemplate jdbc, ClosedMonths closed, Clock clock) {
        this.jdbc = jdbc;
        this.closed = closed;
        this.clock = clock;
    }

    /**
     * Enters one line.
     *
     * @throws Refusal as {@link #logAll}
     */
    @Transactional
    public UUID log(PersonId person, LocalDate day, int minutes, SpentOn on, @Nullable String note, PersonId by) {
        return logAll(person, List.of(new NewHours(day, minutes, on, note)), by).get(0);
    }

    /**
     * Enters lines of one person, all or none.
     *
     * @throws Refusal 422 {@code hours-not-yet}, {@code hours-none} or {@code hours-more-than-a-day}; 409
     *     {@code hours-month-closed}
     */
    @Transactional
    public List<UUID> logAll(PersonId person, List<NewHours> lines, PersonId by) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Office.ZONE);
        Map<LocalDate, Integer> added = new TreeMap<>();
        for (NewHours line : lines) {
            if (line.day().isAfter(today)) {
                throw Refusal.refused("hours-not-yet", "day");
            }
            if (line.minutes() == 0 || Math.abs(line.minutes()) > MINUTES_OF_A_DAY) {
                throw Refusal.refused("hours-none", "minutes");
            }
            added.merge(line.day(), line.minutes(), Integer::sum);
        }
        List<LocalDate> days = List.copyOf(added.keySet());
        lock(person, days);
        closed.requireOpen(days);
        Map<LocalDate, Long> before = minutesOn(person, days);
        added.forEach((day, minutes) -> requireWithinTheDay(before.getOrDefault(day, 0L), minutes));
        return insert(person, lines, by, now);
    }

    private static void requireWithinTheDay(long before, int minutes) {
        if (before + minutes > MINUTES_OF_A_DAY || before + minutes < 0) {
            throw Refusal.refused("hours-more-than-a-day", "minutes", Map.of("minutes", before));
        }
    }

    /** Two who write in the same person's day wait for each other, and whoever closes the month waits for both. */
    void lock(PersonId person, List<LocalDate> days) {
        closed.keepOpen(days);
        Long[] keys = days.stream()
                .map(day -> person.value().getLeastSignificantBits() ^ day.toEpochDay())
                .sorted()
                .toArray(Long[]::new);
        jdbc.query("select pg_advisory_xact_lock(key) from unnest(?) key", row -> {}, (Object) keys);
    }

    private List<UUID> insert(PersonId person, List<NewHours> lines, PersonId by, Instant now) {
        List<UUID> ids = lines.stream().map(line -> UUID.randomUUID()).toList();
        List<Object[]> rows = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            NewHours line = lines.get(at);
            AreaId plan = line.on().plan();
            rows.add(new Object[] {
                ids.get(at),
                person.value(),
                line.day(),
                line.minutes(),
                line.on().mainArea().number(),
                line.on().requisition(),
                plan == null ? null : plan.value(),
                line.on().deliverable(),
                line.note() == null || line.note().isBlank()
                        ? null
                        : line.note().strip(),
                by.value(),
                Timestamp.from(now)
            });
        }
        jdbc.batchUpdate("""
                insert into hours_entry (id, person_id, day, minutes, main_area, requisition_id, plan_id, deliverable,
                                         note, logged_by, logged_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
        return ids;
    }

    /** Whole minutes that this person has on that day. */
    public long minutesOn(PersonId person, LocalDate day) {
        return minutesOn(person, List.of(day)).getOrDefault(day, 0L);
    }

    /** Whole minutes that this person has on each of the days; those without any are left out. */
    public Map<LocalDate, Long> minutesOn(PersonId person, List<LocalDate> days) {
        Map<LocalDate, Long> minutes = new TreeMap<>();
        jdbc.query(
                "select day, sum(minutes) from hours_entry where person_id = ? and day = any(cast(? as date[])) group by day",
                row -> {
                    minutes.put(row.getObject(1, LocalDate.class), row.getLong(2));
                },
                person.value(),
                (Object) days.stream().map(LocalDate::toString).toArray(String[]::new));
        return minutes;
    }

    /** Whole minutes that this person has on that day in one row of the sheet. */
    long minutesOn(PersonId person, LocalDate day, SpentOn row) {
        Long sum = jdbc.queryForObject(
                """
                select coalesce(sum(minutes), 0) from hours_entry
                where person_id = ? and day = ? and main_area = ? and requisition_id is not distinct from ?
                  and (requisition_id is not null
                       or plan_id is not distinct from ? and deliverable is not distinct from ?)
                """,
                Long.class,
                person.value(),
                day,
                row.mainArea().number(),
                row.requisition(),
                row.plan() == null ? null : row.plan().value(),
                row.deliverable());
        return sum == null ? 0 : sum;
    }

    /** Whole minutes spent on that requisition, by everybody. */
    public long minutesFor(UUID requisition) {
        Long sum = jdbc.queryForObject(
                "select coalesce(sum(minutes), 0) from hours_entry where requisition_id = ?", Long.class, requisition);
        return sum == null ? 0 : sum;
    }
}
