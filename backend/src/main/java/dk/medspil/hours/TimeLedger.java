package dk.medspil.hours;

import dk.medspil.directory.PersonId;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.Office;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the office's hours go: person, day, minutes, main area and, where it applies, the requisition. */
@Component
public class TimeLedger {

    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    TimeLedger(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Enters time.
     *
     * @param day in Copenhagen, not in the future
     * @param minutes whole minutes; negative ones correct an earlier line
     * @throws Refusal 422 {@code hours-not-yet}, {@code hours-none} or {@code hours-more-than-a-day}
     */
    @Transactional
    public UUID log(
            PersonId person,
            LocalDate day,
            int minutes,
            MainAreaCode mainArea,
            @Nullable UUID requisition,
            @Nullable String note,
            PersonId by) {
        Instant now = clock.instant();
        if (day.isAfter(LocalDate.ofInstant(now, Office.ZONE))) {
            throw Refusal.refused("hours-not-yet", "day");
        }
        if (minutes == 0 || Math.abs(minutes) > MINUTES_OF_A_DAY) {
            throw Refusal.refused("hours-none", "minutes");
        }
        lockDay(person, day);
        long before = minutesOn(person, day);
        if (before + minutes > MINUTES_OF_A_DAY || before + minutes < 0) {
            throw Refusal.refused("hours-more-than-a-day", "minutes", Map.of("minutes", before));
        }
        UUID id = UUID.randomUUID();
        jdbc.update(
                """
                insert into hours_entry (id, person_id, day, minutes, main_area, requisition_id, note, logged_by, logged_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                person.value(),
                Date.valueOf(day),
                minutes,
                mainArea.number(),
                requisition,
                note,
                by.value(),
                Timestamp.from(now));
        return id;
    }

    /** Two lines of the same person and day wait for each other, so that together they stay within the day. */
    private void lockDay(PersonId person, LocalDate day) {
        long key = person.value().getLeastSignificantBits() ^ day.toEpochDay();
        jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, key);
    }

    /** Whole minutes that this person has on that day. */
    public long minutesOn(PersonId person, LocalDate day) {
        Long sum = jdbc.queryForObject(
                "select coalesce(sum(minutes), 0) from hours_entry where person_id = ? and day = ?",
                Long.class,
                person.value(),
                Date.valueOf(day));
        return sum == null ? 0 : sum;
    }

    /** Whole minutes spent on that requisition, by everybody. */
    public long minutesFor(UUID requisition) {
        Long sum = jdbc.queryForObject(
                "select coalesce(sum(minutes), 0) from hours_entry where requisition_id = ?", Long.class, requisition);
        return sum == null ? 0 : sum;
    }

    /** The lines of that requisition, by day. */
    public List<HoursLine> linesFor(UUID requisition) {
        return jdbc.query(
                """
                select id, person_id, day, minutes, note from hours_entry
                where requisition_id = ? order by day, logged_at, id
                """,
                (row, index) -> new HoursLine(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getDate("day").toLocalDate(),
                        row.getInt("minutes"),
                        row.getString("note")),
                requisition);
    }
}
