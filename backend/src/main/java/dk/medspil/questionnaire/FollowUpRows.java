package dk.medspil.questionnaire;

import static dk.medspil.platform.database.Moments.column;
import static dk.medspil.platform.database.Moments.instant;
import static dk.medspil.platform.database.Moments.instantOrNull;

import dk.medspil.directory.PersonId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of follow-ups; like {@link InvitationRows}, each change is one conditional update. */
@Repository
class FollowUpRows {

    private final JdbcClient jdbc;

    FollowUpRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A follow-up without its invitation, as the table has it. */
    record Row(
            FollowUpId id,
            SubjectRef subject,
            PersonId respondent,
            UUID version,
            Set<String> questionKeys,
            FollowUpStatus status,
            int wave,
            Instant begunAt,
            @Nullable Instant endedAt) {}

    /** Whether any follow-up waits for its day or for an answer. */
    boolean anyRuns() {
        return jdbc.sql("select exists (select 1 from follow_up where status in ('WAITING', 'INVITED'))")
                .query(Boolean.class)
                .single();
    }

    /** False when the subject has a follow-up that isn't cancelled. */
    boolean add(FollowUpId id, SubjectRef subject, PersonId respondent, UUID version, Set<String> keys, Instant at) {
        return jdbc.sql("""
                        insert into follow_up
                            (id, subject_kind, subject_id, respondent, version_id, question_keys, status, wave, begun_at)
                        values (:id, :kind, :subject, :respondent, :version, :keys, 'WAITING', 0, :at)
                        on conflict (subject_kind, subject_id) where status <> 'CANCELLED' do nothing
                        """)
                        .param("id", id.value())
                        .param("kind", subject.kind())
                        .param("subject", subject.id())
                        .param("respondent", respondent.value())
                        .param("version", version)
                        .param("keys", new TreeSet<>(keys).toArray(String[]::new))
                        .param("at", column(at))
                        .update()
                == 1;
    }

    boolean askInstead(SubjectRef subject, Set<String> keys) {
        return jdbc.sql("""
                        update follow_up f set question_keys = array(
                                select unnest(:keys::text[])
                                union select q.key from question q where q.version_id = f.version_id and q.always
                                order by 1)
                        where subject_kind = :kind and subject_id = :subject and status = 'WAITING'
                        """)
                        .param("keys", new TreeSet<>(keys).toArray(String[]::new))
                        .param("kind", subject.kind())
                        .param("subject", subject.id())
                        .update()
                == 1;
    }

    Optional<Row> find(FollowUpId id) {
        return jdbc.sql("select * from follow_up where id = :id")
                .param("id", id.value())
                .query((row, n) -> row(row))
                .optional();
    }

    /** Locked until the transaction ends, so that steps of one follow-up wait for each other. */
    Optional<Row> lock(FollowUpId id) {
        return jdbc.sql("select * from follow_up where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> row(row))
                .optional();
    }

    Optional<Row> standing(SubjectRef subject) {
        return jdbc.sql("""
                        select * from follow_up
                        where subject_kind = :kind and subject_id = :id and status <> 'CANCELLED'
                        """)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .query((row, n) -> row(row))
                .optional();
    }

    List<Row> servedBy(InvitationId invitation) {
        return jdbc.sql("""
                        select f.* from invitation_follow_up j join follow_up f on f.id = j.follow_up_id
                        where j.invitation_id = :id order by f.begun_at, f.id
                        """)
                .param("id", invitation.value())
                .query((row, n) -> row(row))
                .list();
    }

    void invited(FollowUpId id, int wave) {
        jdbc.sql("update follow_up set status = 'INVITED', wave = :wave, ended_at = null where id = :id")
                .param("id", id.value())
                .param("wave", wave)
                .update();
    }

    /** All follow-ups of the invitation that aren't cancelled are answered, also those that had ended without. */
    List<FollowUpId> answered(InvitationId invitation, Instant at) {
        return jdbc.sql("""
                        update follow_up f set status = 'ANSWERED', ended_at = :at, end_reason = null
                        from invitation_follow_up j
                        where j.invitation_id = :id and f.id = j.follow_up_id and f.status <> 'CANCELLED'
                        returning f.id
                        """)
                .param("id", invitation.value())
                .param("at", column(at))
                .query((row, n) -> new FollowUpId(row.getObject("id", UUID.class)))
                .list();
    }

    /**
     * Ends the running follow-ups of an invitation. One that was answered in an earlier wave is answered again, whatever
     * became of the later wave.
     */
    List<FollowUpId> endServedBy(InvitationId invitation, FollowUpStatus status, Instant at) {
        return jdbc.sql("""
                        update follow_up f set status = case when exists (
                                select 1 from invitation_follow_up e join response r on r.invitation_id = e.invitation_id
                                where e.follow_up_id = f.id) then 'ANSWERED' else :status end,
                            ended_at = :at
                        from invitation_follow_up j
                        where j.invitation_id = :id and f.id = j.follow_up_id and f.ended_at is null
                        returning f.id
                        """)
                .param("id", invitation.value())
                .param("status", status.name())
                .param("at", column(at))
                .query((row, n) -> new FollowUpId(row.getObject("id", UUID.class)))
                .list();
    }

    boolean end(FollowUpId id, FollowUpStatus status, Instant at) {
        return jdbc.sql("update follow_up set status = :status, ended_at = :at where id = :id and ended_at is null")
                        .param("status", status.name())
                        .param("id", id.value())
                        .param("at", column(at))
                        .update()
                == 1;
    }

    /** Cancels it unless an answer was given, in whatever wave. */
    boolean cancel(FollowUpId id, String reason, Instant at) {
        return jdbc.sql("""
                        update follow_up f
                        set status = 'CANCELLED', ended_at = coalesce(f.ended_at, :at), end_reason = :reason
                        where f.id = :id and f.status not in ('CANCELLED', 'ANSWERED')
                          and not exists (select 1 from invitation_follow_up j
                                          join response r on r.invitation_id = j.invitation_id
                                          where j.follow_up_id = f.id)
                        """)
                        .param("id", id.value())
                        .param("reason", reason)
                        .param("at", column(at))
                        .update()
                == 1;
    }

    List<FollowUpId> optOutAllOf(PersonId person, Instant at) {
        return jdbc.sql("""
                        update follow_up set status = 'OPTED_OUT', ended_at = :at
                        where respondent = :person and ended_at is null returning id
                        """)
                .param("person", person.value())
                .param("at", column(at))
                .query((row, n) -> new FollowUpId(row.getObject("id", UUID.class)))
                .list();
    }

    boolean hasOptedOut(PersonId person) {
        return jdbc.sql("select exists (select 1 from answer_opt_out where person_id = :person)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** Both in one look. */
    PersonAsked asked(PersonId person) {
        return jdbc.sql("""
                        select exists (select 1 from answer_opt_out where person_id = :person) as opted_out,
                               (select asked_at from person_asked where person_id = :person) as asked_at
                        """)
                .param("person", person.value())
                .query((row, n) -> new PersonAsked(row.getBoolean("opted_out"), instantOrNull(row, "asked_at")))
                .single();
    }

    /** What its invitation serves runs again. */
    List<FollowUpId> askAgain(InvitationId invitation) {
        return jdbc.sql("""
                        update follow_up f set status = 'INVITED', ended_at = null
                        from invitation_follow_up j
                        where j.invitation_id = :id and f.id = j.follow_up_id and f.status = 'UNDELIVERABLE'
                        returning f.id
                        """)
                .param("id", invitation.value())
                .query((row, n) -> new FollowUpId(row.getObject("id", UUID.class)))
                .list();
    }

    void optOut(PersonId person, InvitationId by, Instant at) {
        jdbc.sql("""
                        insert into answer_opt_out (person_id, at, invitation_id) values (:person, :at, :by)
                        on conflict (person_id) do nothing
                        """)
                .param("person", person.value())
                .param("at", column(at))
                .param("by", by.value())
                .update();
    }

    /** All follow-ups of one person become another's; whoever of the two opted out, has. */
    void hand(PersonId from, PersonId into) {
        jdbc.sql("update follow_up set respondent = :into where respondent = :from")
                .param("into", into.value())
                .param("from", from.value())
                .update();
        jdbc.sql("""
                        insert into answer_opt_out (person_id, at, invitation_id)
                        select :into, at, invitation_id from answer_opt_out where person_id = :from
                        on conflict (person_id) do nothing
                        """).param("into", into.value()).param("from", from.value()).update();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new FollowUpId(row.getObject("id", UUID.class)),
                new SubjectRef(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
                new PersonId(row.getObject("respondent", UUID.class)),
                row.getObject("version_id", UUID.class),
                keys(row.getArray("question_keys")),
                FollowUpStatus.valueOf(row.getString("status")),
                row.getInt("wave"),
                instant(row, "begun_at"),
                instantOrNull(row, "ended_at"));
    }

    private static Set<String> keys(Array keys) throws SQLException {
        return Set.of((String[]) keys.getArray());
    }
}
