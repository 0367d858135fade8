package dk.medspil.questionnaire;

import static dk.medspil.platform.database.Moments.column;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.medspil.audit.AuditLog;
import dk.medspil.directory.PersonId;
import dk.medspil.platform.calendar.BusinessCalendar;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.Office;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The days in which nobody is invited or reminded: holidays of whoever is asked, the office's own busy weeks. */
@Service
public class QuietPeriods {

    private static final String KIND = "QUIET_PERIOD";
    private static final Duration KEPT = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Cache<String, List<QuietPeriod>> read =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build();

    QuietPeriods(
            JdbcClient jdbc, BusinessCalendar calendar, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** All, the latest first. */
    @Transactional(readOnly = true)
    public List<QuietPeriod> all() {
        return jdbc.sql("select id, from_day, to_day, reason from quiet_period order by from_day desc, id")
                .query((row, n) -> new QuietPeriod(
                        row.getObject("id", UUID.class),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getString("reason")))
                .list();
    }

    /** The moment itself, or the first working morning after the quiet period in which it lies. */
    public Instant after(Instant moment) {
        List<QuietPeriod> periods = read.get("all", key -> all());
        Instant next = moment;
        Optional<QuietPeriod> quiet = within(periods, next);
        while (quiet.isPresent()) {
            next = calendar.nextWorkingMorning(
                    quiet.get().to().plusDays(1).atStartOfDay(Office.ZONE).toInstant());
            quiet = within(periods, next);
        }
        return next;
    }

    private static Optional<QuietPeriod> within(List<QuietPeriod> periods, Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, Office.ZONE);
        return periods.stream()
                .filter(period -> !day.isBefore(period.from()) && !day.isAfter(period.to()))
                .findFirst();
    }

    /** @throws Refusal 422 when it ends before it begins, or has ended */
    @Transactional
    public QuietPeriod add(LocalDate from, LocalDate to, String reason, PersonId by) {
        if (to.isBefore(from) || to.isBefore(LocalDate.ofInstant(clock.instant(), Office.ZONE))) {
            throw Refusal.refused("quiet-period-days", "to");
        }
        QuietPeriod period = new QuietPeriod(UUID.randomUUID(), from, to, reason.strip());
        jdbc.sql("""
                        insert into quiet_period (id, from_day, to_day, reason, added_by, added_at)
                        values (:id, :from, :to, :reason, :by, :at)
                        """)
                .param("id", period.id())
                .param("from", from)
                .param("to", to)
                .param("reason", period.reason())
                .param("by", by.value())
                .param("at", column(clock.instant()))
                .update();
        read.invalidateAll();
        audit.record("QUIET_PERIOD_ADDED", KIND, period.id(), by.value(), facts(period));
        events.publishEvent(new QuietPeriodAdded(period));
        return period;
    }

    /** What was put off stays where it was put. @throws Refusal 404 when there is none */
    @Transactional
    public void remove(UUID id, PersonId by) {
        QuietPeriod period =
                all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(Refusal::notFound);
        jdbc.sql("delete from quiet_period where id = :id").param("id", id).update();
        read.invalidateAll();
        audit.record("QUIET_PERIOD_REMOVED", KIND, id, by.value(), facts(period));
    }

    private static Map<String, String> facts(QuietPeriod period) {
        return Map.of("from", period.from().toString(), "to", period.to().toString(), "reason", period.reason());
    }
}
