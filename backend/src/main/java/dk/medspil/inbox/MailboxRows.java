package dk.medspil.inbox;

import dk.medspil.platform.database.Moments;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How far each mailbox is read, and by which node: {@code inbound_mailbox}. */
@Lazy
@Repository
@Transactional
class MailboxRows {

    /**
     * How far a mailbox is read.
     *
     * @param uidValidity 0 before the first visit
     * @param passedUntil up to this UID, mails that somebody has read are passed over
     */
    record Progress(long uidValidity, long lastUid, long passedUntil) {}

    private final JdbcClient jdbc;

    MailboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the mailbox for this node, or keeps it; empty while another has it. */
    Optional<Progress> take(String name, UUID node, Instant now, Instant until) {
        jdbc.sql("""
                        insert into inbound_mailbox (name, uid_validity, last_uid, passed_until, lease, lease_until)
                        values (:name, 0, 0, 0, null, :now) on conflict do nothing
                        """).param("name", name).param("now", Moments.column(now)).update();
        return jdbc.sql("""
                        update inbound_mailbox set lease = :node, lease_until = :until
                        where name = :name and (lease is null or lease = :node or lease_until <= :now)
                        returning uid_validity, last_uid, passed_until
                        """)
                .param("node", node)
                .param("until", Moments.column(until))
                .param("name", name)
                .param("now", Moments.column(now))
                .query((rs, index) ->
                        new Progress(rs.getLong("uid_validity"), rs.getLong("last_uid"), rs.getLong("passed_until")))
                .optional();
    }

    /**
     * On the first visit, and when the server has numbered its mails anew: all are looked at.
     *
     * @param highest the last mail that is there now
     */
    void beginAnew(String name, UUID node, long uidValidity, long highest) {
        jdbc.sql("""
                        update inbound_mailbox set uid_validity = :validity, last_uid = 0, passed_until = :highest
                        where name = :name and lease = :node
                        """)
                .param("validity", uidValidity)
                .param("highest", highest)
                .param("name", name)
                .param("node", node)
                .update();
    }

    /** Notes that everything up to there is kept. False when the mailbox is another node's by now, or further on. */
    boolean advance(String name, UUID node, long uidValidity, long uid, Instant until) {
        return jdbc.sql("""
                        update inbound_mailbox set last_uid = :uid, lease_until = :until
                        where name = :name and lease = :node and uid_validity = :validity and last_uid < :uid
                        """)
                        .param("uid", uid)
                        .param("until", Moments.column(until))
                        .param("name", name)
                        .param("node", node)
                        .param("validity", uidValidity)
                        .update()
                == 1;
    }

    void release(String name, UUID node) {
        jdbc.sql("update inbound_mailbox set lease = null where name = :name and lease = :node")
                .param("name", name)
                .param("node", node)
                .update();
    }
}
