package dk.medspil.casework;

import dk.medspil.directory.PersonId;
import dk.medspil.platform.database.Moments;
import dk.medspil.requisition.RequisitionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of meetings and of whom they are for. */
@Repository
class MeetingRows {

    private final JdbcClient jdbc;

    MeetingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Meeting meeting) {
        jdbc.sql("""
                        insert into meeting (id, requisition_id, title, place, starts_at, ends_at, sequence, proposed_by)
                        values (:id, :requisition, :title, :place, :starts, :ends, 0, :by)
                        """)
                .param("id", meeting.id())
                .param("requisition", meeting.requisition().value())
                .param("title", meeting.title())
                .param("place", meeting.place())
                .param("starts", Moments.column(meeting.startsAt()))
                .param("ends", Moments.column(meeting.endsAt()))
                .param("by", meeting.proposedBy().value())
                .update();
        addInvitees(meeting);
    }

    private void addInvitees(Meeting meeting) {
        for (Meeting.Invitee invitee : meeting.invitees()) {
            jdbc.sql("""
                            insert into meeting_invitee (meeting_id, person_id, staff, answer)
                            values (:meeting, :person, :staff, 'NONE')
                            """)
                    .param("meeting", meeting.id())
                    .param("person", invitee.person().value())
                    .param("staff", invitee.staff())
                    .update();
        }
    }

    /** Moves it if it is still as the caller knows it; whoever had answered is asked anew. */
    boolean move(Meeting meeting, int sequence) {
        int moved = jdbc.sql("""
                        update meeting
                        set title = :title, place = :place, starts_at = :starts, ends_at = :ends, sequence = sequence + 1
                        where id = :id and sequence = :sequence and cancelled_at is null
                        """)
                .param("title", meeting.title())
                .param("place", meeting.place())
                .param("starts", Moments.column(meeting.startsAt()))
                .param("ends", Moments.column(meeting.endsAt()))
                .param("id", meeting.id())
                .param("sequence", sequence)
                .update();
        if (moved > 0) {
            jdbc.sql("update meeting_invitee set answer = 'NONE', answered_at = null where meeting_id = :id")
                    .param("id", meeting.id())
                    .update();
        }
        return moved > 0;
    }

    boolean cancel(UUID id, int sequence, Instant now) {
        return jdbc.sql("""
                        update meeting set cancelled_at = :now, sequence = sequence + 1
                        where id = :id and sequence = :sequence and cancelled_at is null
                        """)
                        .param("now", Moments.column(now))
                        .param("id", id)
                        .param("sequence", sequence)
                        .update()
                > 0;
    }

    boolean answer(UUID meeting, PersonId person, MeetingAnswer answer, Instant now) {
        return jdbc.sql("""
                        update meeting_invitee set answer = :answer, answered_at = :now
                        where meeting_id = :meeting and person_id = :person and answer <> :answer
                        """)
                        .param("answer", answer.name())
                        .param("now", Moments.column(now))
                        .param("meeting", meeting)
                        .param("person", person.value())
                        .update()
                > 0;
    }

    Optional<Meeting> find(UUID id) {
        return read("where id = :id", "id", id).stream().findFirst();
    }

    /** A case's meetings, the next first. */
    List<Meeting> of(RequisitionId requisition) {
        return read("where requisition_id = :id", "id", requisition.value());
    }

    private List<Meeting> read(String where, String name, UUID value) {
        Map<UUID, List<Meeting.Invitee>> invitees = new HashMap<>();
        jdbc.sql("select invitee.* from meeting_invitee invitee join meeting on meeting.id = invitee.meeting_id "
                        + where + " order by invitee.staff, invitee.person_id")
                .param(name, value)
                .query(row -> {
                    invitees.computeIfAbsent(row.getObject("meeting_id", UUID.class), id -> new ArrayList<>())
                            .add(new Meeting.Invitee(
                                    new PersonId(row.getObject("person_id", UUID.class)),
                                    row.getBoolean("staff"),
                                    MeetingAnswer.valueOf(row.getString("answer")),
                                    Moments.instantOrNull(row, "answered_at")));
                });
        return jdbc.sql("select * from meeting " + where + " order by starts_at desc, id")
                .param(name, value)
                .query((row, index) -> meeting(row, invitees))
                .list();
    }

    private static Meeting meeting(ResultSet row, Map<UUID, List<Meeting.Invitee>> invitees) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Meeting(
                id,
                new RequisitionId(row.getObject("requisition_id", UUID.class)),
                row.getString("title"),
                row.getString("place"),
                Moments.instant(row, "starts_at"),
                Moments.instant(row, "ends_at"),
                row.getInt("sequence"),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                Moments.instantOrNull(row, "cancelled_at"),
                invitees.getOrDefault(id, List.of()));
    }
}
