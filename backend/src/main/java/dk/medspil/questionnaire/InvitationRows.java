package dk.medspil.questionnaire;

import static dk.medspil.platform.database.Moments.column;
import static dk.medspil.platform.database.Moments.instant;
import static dk.medspil.platform.database.Moments.instantOrNull;

import dk.medspil.directory.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of invitations. Each change is one conditional update: whoever comes second changes nothing and is told so
 * by the number of rows.
 */
@Repository
class InvitationRows {

    private static final String COLUMNS =
            "i.id, i.person_id, i.wave, i.generation, i.version_id, i.status, i.invited_at,"
                    + " i.delivered_at, i.opened_at, i.answered_at, i.expires_at";

    private final JdbcClient jdbc;

    InvitationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Invitation invitation, UUID version) {
        jdbc.sql("""
                        with invited as (
                            insert into invitation
                                (id, person_id, wave, generation, version_id, status, invited_at, expires_at)
                            values (:id, :person, :wave, :generation, :version, 'INVITED', :at, :expires))
                        insert into person_asked (person_id, asked_at) values (:person, :at)
                        on conflict (person_id) do update set asked_at = excluded.asked_at
                        """)
                .param("id", invitation.id().value())
                .param("person", invitation.person().value())
                .param("wave", invitation.wave())
                .param("generation", invitation.generation())
                .param("version", version)
                .param("at", column(invitation.invitedAt()))
                .param("expires", column(invitation.expiresAt()))
                .update();
    }

    /** The follow-up is served by the invitation from now on. */
    void serve(InvitationId invitation, FollowUpId followUp, int wave) {
        jdbc.sql("insert into invitation_follow_up (invitation_id, follow_up_id, wave) values (:i, :f, :wave)")
                .param("i", invitation.value())
                .param("f", followUp.value())
                .param("wave", wave)
                .update();
    }

    Optional<Invitation> find(InvitationId id) {
        return jdbc.sql("select " + COLUMNS + " from invitation i where i.id = :id")
                .param("id", id.value())
                .query((row, n) -> invitation(row, false))
                .optional();
    }

    /** Locks the row until the transaction ends. */
    void lock(InvitationId id) {
        jdbc.sql("select id from invitation where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .single();
    }

    UUID version(InvitationId id) {
        return jdbc.sql("select version_id from invitation where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .single();
    }

    Optional<Invitation> find(FollowUpId followUp, int wave) {
        return jdbc.sql("select " + COLUMNS + """
                         from invitation_follow_up j join invitation i on i.id = j.invitation_id
                        where j.follow_up_id = :id and j.wave = :wave
                        """)
                .param("id", followUp.value())
                .param("wave", wave)
                .query((row, n) -> invitation(row, false))
                .optional();
    }

    /**
     * An invitation of that person and wave that another follow-up may join: out, asked from the same version, and not
     * yet halfway to its end at {@code now}. Locked, so that it cannot end in between.
     */
    Optional<Invitation> joinable(PersonId person, int wave, UUID version, Instant now) {
        return jdbc.sql("select " + COLUMNS + """
                         from invitation i
                        where i.person_id = :person and i.wave = :wave and i.status = 'INVITED'
                          and i.version_id = :version
                          and i.invited_at + (i.expires_at - i.invited_at) / 2 > :now
                        order by i.invited_at desc, i.id limit 1 for update
                        """)
                .param("person", person.value())
                .param("wave", wave)
                .param("version", version)
                .param("now", column(now))
                .query((row, n) -> invitation(row, true))
                .optional();
    }

    List<Invitation> invitedSince(Instant since) {
        return jdbc.sql("select " + COLUMNS
                        + " from invitation i where i.invited_at >= :since order by i.invited_at, i.id")
                .param("since", column(since))
                .query((row, n) -> invitation(row, false))
                .list();
    }

    long countSince(Instant since) {
        // whoever counts waits for whoever has counted and not yet invited, so that the day's share is kept
        jdbc.sql("select pg_advisory_xact_lock(hashtext('invitations-of-the-day'))")
                .query((row, number) -> true)
                .list();
        return jdbc.sql("select count(*) from invitation where invited_at >= :since")
                .param("since", column(since))
                .query(Long.class)
                .single();
    }

    void reminded(InvitationId id, Instant at) {
        jdbc.sql("update invitation set reminders = reminders + 1, reminded_at = :at where id = :id")
                .param("at", column(at))
                .param("id", id.value())
                .update();
    }

    /** Out again with a link of its own, as if it had never come back. False when it isn't undeliverable any more. */
    boolean sendAnew(InvitationId id, Instant expires) {
        return jdbc.sql("""
                        update invitation
                        set status = 'INVITED', bounced_at = null, delivered_at = null, ended_at = null,
                            generation = generation + 1, expires_at = :expires
                        where id = :id and status = 'UNDELIVERABLE'
                        """)
                        .param("id", id.value())
                        .param("expires", column(expires))
                        .update()
                == 1;
    }

    /** As {@link #answered}, by telephone: so it was delivered too. */
    boolean answeredByTelephone(InvitationId id, Instant at) {
        return answered(id, at)
                && jdbc.sql("""
                                update invitation set delivered_at = coalesce(delivered_at, :at), bounced_at = null
                                where id = :id
                                """).param("id", id.value()).param("at", column(at)).update() == 1;
    }

    /** Kept once: a later mail of the same invitation doesn't move it. */
    void delivered(InvitationId id, Instant at) {
        jdbc.sql("""
                        update invitation set delivered_at = :at
                        where id = :id and delivered_at is null and bounced_at is null
                        """).param("id", id.value()).param("at", column(at)).update();
    }

    boolean bounced(InvitationId id, Instant at) {
        return jdbc.sql("""
                        update invitation set status = 'UNDELIVERABLE', bounced_at = :at, ended_at = :at
                        where id = :id and status = 'INVITED' and opened_at is null
                        """).param("id", id.value()).param("at", column(at)).update() == 1;
    }

    /** A person pressed «start». */
    boolean opened(InvitationId id, Instant at) {
        return jdbc.sql("""
                        update invitation set opened_at = coalesce(opened_at, :at)
                        where id = :id and status in ('INVITED', 'UNDELIVERABLE') and expires_at > :at
                        """).param("id", id.value()).param("at", column(at)).update() == 1;
    }

    /** The one submission: true for whoever came first, false for all others. */
    boolean answered(InvitationId id, Instant at) {
        return jdbc.sql("""
                        update invitation set status = 'ANSWERED', answered_at = :at, ended_at = :at,
                            opened_at = coalesce(opened_at, :at)
                        where id = :id and status in ('INVITED', 'UNDELIVERABLE') and expires_at > :at
                        """).param("id", id.value()).param("at", column(at)).update() == 1;
    }

    /** Ends the invitation if it is still out. */
    boolean end(InvitationId id, InvitationStatus status, Instant at) {
        return jdbc.sql("update invitation set status = :status, ended_at = :at where id = :id and status = 'INVITED'")
                        .param("status", status.name())
                        .param("id", id.value())
                        .param("at", column(at))
                        .update()
                == 1;
    }

    void endAllOf(PersonId person, InvitationStatus status, Instant at) {
        jdbc.sql(
                        "update invitation set status = :status, ended_at = :at where person_id = :person and status = 'INVITED'")
                .param("status", status.name())
                .param("person", person.value())
                .param("at", column(at))
                .update();
    }

    void hand(PersonId from, PersonId into) {
        jdbc.sql("""
                        insert into person_asked (person_id, asked_at)
                        select :into, asked_at from person_asked where person_id = :from
                        on conflict (person_id) do update
                        set asked_at = greatest(person_asked.asked_at, excluded.asked_at)
                        """).param("into", into.value()).param("from", from.value()).update();
        jdbc.sql("update invitation set person_id = :into where person_id = :from")
                .param("into", into.value())
                .param("from", from.value())
                .update();
    }

    int renew(InvitationId id) {
        return jdbc.sql("update invitation set generation = generation + 1 where id = :id returning generation")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    static Invitation invitation(ResultSet row, boolean joined) throws SQLException {
        return new Invitation(
                new InvitationId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getInt("wave"),
                row.getInt("generation"),
                InvitationStatus.valueOf(row.getString("status")),
                instant(row, "invited_at"),
                instantOrNull(row, "delivered_at"),
                instantOrNull(row, "opened_at"),
                instantOrNull(row, "answered_at"),
                instant(row, "expires_at"),
                joined);
    }
}
