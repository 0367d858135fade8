package dk.medspil.activity;

import static dk.medspil.platform.database.Moments.column;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who takes part in what, as it is kept; in the order in which they signed up. */
@Lazy
@Repository
class ParticipantRows {

    private static final String SELECT =
            "select id, activity_id, person_id, organisation_id, club_staff, speaks, attendance from participation ";

    private final JdbcClient jdbc;

    ParticipantRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            UUID id,
            ActivityId activity,
            UUID person,
            @Nullable UUID organisation,
            boolean clubStaff,
            boolean speaks,
            Attendance attendance) {

        Row withVoice(boolean voice) {
            return new Row(id, activity, person, organisation, clubStaff, voice, attendance);
        }
    }

    List<Row> of(ActivityId activity) {
        return jdbc.sql(SELECT + "where activity_id = :activity order by serial")
                .param("activity", activity.value())
                .query(ParticipantRows::row)
                .list();
    }

    List<Row> byIds(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where id in (:ids)")
                        .param("ids", ids)
                        .query(ParticipantRows::row)
                        .list();
    }

    Optional<Row> find(ActivityId activity, UUID id) {
        return jdbc.sql(SELECT + "where id = :id and activity_id = :activity")
                .param("id", id)
                .param("activity", activity.value())
                .query(ParticipantRows::row)
                .optional();
    }

    /** False if the person is there already. */
    boolean add(Row row, UUID by, Instant at) {
        return jdbc.sql("""
                        insert into participation (id, activity_id, person_id, organisation_id, club_staff, speaks,
                                                   attendance, added_by, added_at)
                        values (:id, :activity, :person, :organisation, :club, :speaks, :attendance, :by, :at)
                        on conflict (activity_id, person_id) do nothing
                        """)
                        .param("id", row.id())
                        .param("activity", row.activity().value())
                        .param("person", row.person())
                        .param("organisation", row.organisation())
                        .param("club", row.clubStaff())
                        .param("speaks", row.speaks())
                        .param("attendance", row.attendance().name())
                        .param("by", by)
                        .param("at", column(at))
                        .update()
                == 1;
    }

    /** Whether the questionnaire may be sent afterwards. */
    void mayAsk(ActivityId activity, UUID person, boolean mayAsk) {
        jdbc.sql("update participation set may_ask = :mayAsk where activity_id = :activity and person_id = :person")
                .param("mayAsk", mayAsk)
                .param("activity", activity.value())
                .param("person", person)
                .update();
    }

    /** Who doesn't want the questionnaire. */
    Set<UUID> notToBeAsked(ActivityId activity) {
        return Set.copyOf(jdbc.sql("select id from participation where activity_id = :activity and not may_ask")
                .param("activity", activity.value())
                .query(UUID.class)
                .list());
    }

    void attend(UUID id, Attendance attendance) {
        jdbc.sql("update participation set attendance = :attendance where id = :id")
                .param("attendance", attendance.name())
                .param("id", id)
                .update();
    }

    void markClubStaff(UUID id, boolean clubStaff) {
        jdbc.sql("update participation set club_staff = :club where id = :id")
                .param("club", clubStaff)
                .param("id", id)
                .update();
    }

    void speak(UUID id, boolean speaks) {
        jdbc.sql("update participation set speaks = :speaks where id = :id")
                .param("speaks", speaks)
                .param("id", id)
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from participation where id = :id").param("id", id).update();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                new ActivityId(row.getObject("activity_id", UUID.class)),
                row.getObject("person_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getBoolean("club_staff"),
                row.getBoolean("speaks"),
                Attendance.valueOf(row.getString("attendance")));
    }
}
