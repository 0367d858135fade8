package dk.medspil.inbox;

import dk.medspil.platform.database.Moments;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How far each mailbox is read, and by which node: {@code inbound_mailbox}. */
@Repository
@Transactional
class MailboxRows {

    /** @param uidValidity 0 before the first visit */
    record Progress(long uidValidity, long lastUid) {}

    private final JdbcClient jdbc;

    MailboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the mailbox for this node, or keeps it; empty while another has it. */
    Optional<Progress> take(String name, UUID node, Instant now, Instant until) {
        jdbc.sql("""
                        insert into inbound_mailbox (name, uid_validity, last_uid, lease, lease_until)
                        values (:name, 0, 0, null, :now) on conflict do nothing
                        """).param("name", name).param("now", Moments.column(now)).update();
        return jdbc.sql("""
                        update inbound_mailbox set lease = :node, lease_until = :until
                        where name = :name and (lease is null or lease = :node or lease_until <= :now)
                        returning uid_validity, last_uid
                        """)
                .param("node", node)
                .param("until", Moments.column(until))
                .param("name", name)
                .param("now", Moments.column(now))
                .query((rs, index) -> new Progress(rs.getLong("uid_validity"), rs.getLong("last_uid")))
                .optional();
    }

    /** The server has numbered its mails anew: all are looked at again. */
    void beginAnew(String name, UUID node, long uidValidity) {
        jdbc.sql(
                        "update inbound_mailbox set uid_validity = :validity, last_uid = 0 where name = :name and lease = :node")
                .param("validity", uidValidity)
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
