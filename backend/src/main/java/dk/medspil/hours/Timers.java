package dk.medspil.hours;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.PersonId;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.problem.Refusal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The caller's timer: at most one runs for a person. It is kept here, so that a closed window, another device or another
 * node goes on with it; it becomes hours only when its time is written down.
 */
@Lazy
@Service
@Transactional
public class Timers {

    private final JdbcClient jdbc;
    private final HoursDesk desk;
    private final Workplace workplace;
    private final WorkNames names;
    private final Clock clock;

    Timers(JdbcClient jdbc, HoursDesk desk, Workplace workplace, WorkNames names, Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.workplace = workplace;
        this.names = names;
        this.clock = clock;
    }

    private record Running(
            Instant startedAt, SpentOn on, @Nullable String note) {}

    /** What runs for the caller. */
    @Transactional(readOnly = true)
    public Optional<RunningTimer> running() {
        PersonId person = HoursRights.require(Right.HANDLE, null);
        return jdbc.sql("""
                        select started_at, main_area, requisition_id, plan_id, deliverable, note
                        from hours_timer where person_id = :person
                        """)
                .param("person", person.value())
                .query((row, index) -> {
                    UUID plan = row.getObject("plan_id", UUID.class);
                    return new Running(
                            row.getTimestamp("started_at").toInstant(),
                            new SpentOn(
                                    MainAreaCode.ofNumber(row.getString("main_area")),
                                    row.getObject("requisition_id", UUID.class),
                                    plan == null ? null : new AreaId(plan),
                                    row.getString("deliverable")),
                            row.getString("note"));
                })
                .optional()
                .map(this::view);
    }

    private RunningTimer view(Running timer) {
        return new RunningTimer(timer.startedAt(), minutesSince(timer.startedAt()), names.of(timer.on()), timer.note());
    }

    /** Every minute that has begun counts. */
    private int minutesSince(Instant start) {
        long seconds = Math.max(0, Duration.between(start, clock.instant()).toSeconds());
        return (int) Math.max(1, (seconds + 59) / 60);
    }

    /** Starts it. @throws Refusal 409 {@code timer-runs-already}; 422 if there is no such work */
    public RunningTimer start(HoursForm.Work work, @Nullable String note) {
        PersonId person = HoursRights.require(Right.HANDLE, null);
        SpentOn on = workplace.read(work);
        AreaId plan = on.plan();
        int started = jdbc.sql("""
                        insert into hours_timer (person_id, started_at, main_area, requisition_id, plan_id, deliverable,
                                                 note)
                        values (:person, :at, :area, :requisition, :plan, :deliverable, :note) on conflict do nothing
                        """)
                .param("person", person.value())
                .param("at", Timestamp.from(clock.instant()))
                .param("area", on.mainArea().number())
                .param("requisition", on.requisition())
                .param("plan", plan == null ? null : plan.value())
                .param("deliverable", on.deliverable())
                .param("note", note == null || note.isBlank() ? null : note.strip())
                .update();
        if (started == 0) {
            throw Refusal.conflict("timer-runs-already");
        }
        return running().orElseThrow();
    }

    /**
     * Writes its time down, as the person corrected it, and ends it: both or neither, so that a refused line leaves it
     * running.
     *
     * @throws Refusal 409 {@code timer-not-running}; else as {@link HoursDesk#enter}
     */
    public void stop(HoursForm form) {
        end();
        desk.enter(form);
    }

    /** Ends it without writing anything down. @throws Refusal 409 {@code timer-not-running} */
    public void discard() {
        end();
    }

    private void end() {
        PersonId person = HoursRights.require(Right.HANDLE, null);
        int ended = jdbc.sql("delete from hours_timer where person_id = :person")
                .param("person", person.value())
                .update();
        if (ended == 0) {
            throw Refusal.conflict("timer-not-running");
        }
    }
}
