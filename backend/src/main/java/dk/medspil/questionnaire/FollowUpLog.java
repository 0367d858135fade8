package dk.medspil.questionnaire;

import static dk.medspil.platform.database.Moments.columnOrNull;
import static dk.medspil.platform.database.Moments.instant;
import static dk.medspil.platform.database.Moments.instantOrNull;

import dk.medspil.directory.PersonId;
import dk.medspil.platform.calendar.BusinessCalendar;
import dk.medspil.platform.settings.Setting;
import dk.medspil.platform.settings.Settings;
import dk.medspil.platform.time.Office;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The log of what was sent to whom, and what came of it; and what is due next. For managers: it names people. */
@Service
@Transactional(readOnly = true)
public class FollowUpLog {

    private static final String STATE = """
            case when f.status <> 'INVITED' then f.status
                 when i.opened_at is not null then 'OPENED'
                 when i.reminders > 0 then 'REMINDED'
                 when i.delivered_at is not null then 'DELIVERED'
                 else 'INVITED' end
            """;

    private static final String FROM = """
            from follow_up f
                 join questionnaire_version v on v.id = f.version_id
                 left join invitation_follow_up j on j.follow_up_id = f.id and j.wave = f.wave
                 left join invitation i on i.id = j.invitation_id
            """;

    private final JdbcClient jdbc;
    private final ReminderDays reminders;
    private final BusinessCalendar calendar;
    private final Settings settings;
    private final Clock clock;

    FollowUpLog(JdbcClient jdbc, ReminderDays reminders, BusinessCalendar calendar, Settings settings, Clock clock) {
        this.jdbc = jdbc;
        this.reminders = reminders;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /** Where a page of the log ended: the last line's moment and id. */
    public record Place(Instant begunAt, UUID id) {}

    /**
     * What is due on a day.
     *
     * @param invitations follow-ups whose delay is over; several of a person may share one mail
     */
    public record DayAhead(LocalDate day, long invitations, long firstReminders, long secondReminders) {}

    /** Lines that begun last stand first; one more than {@code size} if there are more. */
    public List<FollowUpLine> page(
            FollowUpLine.@Nullable State state, @Nullable String questionnaire, @Nullable Place after, int size) {
        return jdbc.sql("select f.id, f.subject_kind, f.subject_id, f.respondent, v.questionnaire, v.version, " + STATE
                        + """
                         as state, f.wave, f.begun_at, f.ended_at, i.id as invitation_id, i.invited_at,
                               i.delivered_at, i.opened_at, i.answered_at, i.expires_at,
                               coalesce(i.reminders, 0) as reminders, i.reminded_at,
                               exists (select 1 from response r where r.invitation_id = i.id
                                                                  and r.entered_by is not null) as by_telephone
                        """ + FROM
                        + "where (cast(:state as text) is null or " + STATE + " = :state)" + """
                          and (cast(:questionnaire as text) is null or v.questionnaire = :questionnaire)
                          and (cast(:at as timestamptz) is null or (f.begun_at, f.id) < (:at, :id))
                        order by f.begun_at desc, f.id desc limit :most
                        """)
                .param("state", state == null ? null : state.name())
                .param("questionnaire", questionnaire)
                .param("at", columnOrNull(after == null ? null : after.begunAt()))
                .param("id", after == null ? null : after.id())
                .param("most", size + 1)
                .query((row, n) -> line(row))
                .list();
    }

    /** How many stand in each state. */
    public Map<FollowUpLine.State, Long> counts() {
        Map<FollowUpLine.State, Long> counts = new EnumMap<>(FollowUpLine.State.class);
        jdbc.sql("select " + STATE + " as state, count(*) as number " + FROM + "group by 1")
                .query(row -> {
                    counts.put(FollowUpLine.State.valueOf(row.getString("state")), row.getLong("number"));
                });
        return counts;
    }

    /** What is due in the next two weeks, today included, what is late on today; days without anything are left out. */
    public List<DayAhead> ahead() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Office.ZONE);
        LocalDate last = today.plusDays(14);
        Map<LocalDate, long[]> days = new TreeMap<>();
        int delay = settings.integer(Setting.INVITE_WORKING_DAYS);
        byDay("select (begun_at at time zone 'Europe/Copenhagen')::date as day, 0 as reminders, count(*) as number"
                        + " from follow_up where status = 'WAITING' and ended_at is null group by 1, 2")
                .forEach(group -> add(days, today, inviteDay(group.day(), delay), 0, group.number()));
        byDay("select (invited_at at time zone 'Europe/Copenhagen')::date as day, reminders, count(*) as number"
                        + " from invitation where status = 'INVITED' group by 1, 2")
                .forEach(group -> {
                    for (int which = group.reminders() + 1; which <= ReminderDays.MOST; which++) {
                        add(days, today, reminders.of(group.day(), which), which, group.number());
                    }
                });
        return days.entrySet().stream()
                .filter(day -> !day.getKey().isAfter(last))
                .map(day -> new DayAhead(day.getKey(), day.getValue()[0], day.getValue()[1], day.getValue()[2]))
                .toList();
    }

    private record Group(LocalDate day, int reminders, long number) {}

    private List<Group> byDay(String sql) {
        return jdbc.sql(sql)
                .query((row, n) -> new Group(
                        row.getObject("day", LocalDate.class), row.getInt("reminders"), row.getLong("number")))
                .list();
    }

    private LocalDate inviteDay(LocalDate begun, int delay) {
        Instant noon = begun.atTime(12, 0).atZone(Office.ZONE).toInstant();
        return reminders.awake(LocalDate.ofInstant(calendar.plusWorkingDays(noon, delay), Office.ZONE));
    }

    private static void add(Map<LocalDate, long[]> days, LocalDate today, LocalDate day, int kind, long number) {
        days.computeIfAbsent(day.isBefore(today) ? today : day, any -> new long[3])[kind] += number;
    }

    private static FollowUpLine line(ResultSet row) throws SQLException {
        UUID invitation = row.getObject("invitation_id", UUID.class);
        return new FollowUpLine(
                new FollowUpId(row.getObject("id", UUID.class)),
                new SubjectRef(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
                new PersonId(row.getObject("respondent", UUID.class)),
                row.getString("questionnaire"),
                row.getInt("version"),
                FollowUpLine.State.valueOf(row.getString("state").strip()),
                row.getInt("wave"),
                instant(row, "begun_at"),
                instantOrNull(row, "ended_at"),
                invitation == null ? null : new InvitationId(invitation),
                instantOrNull(row, "invited_at"),
                instantOrNull(row, "delivered_at"),
                instantOrNull(row, "opened_at"),
                instantOrNull(row, "answered_at"),
                instantOrNull(row, "expires_at"),
                row.getInt("reminders"),
                instantOrNull(row, "reminded_at"),
                row.getBoolean("by_telephone"));
    }
}
