package dk.medspil.inbox;

import dk.medspil.inbox.mime.Fingerprint;
import dk.medspil.inbox.mime.ReadMail;
import dk.medspil.inbox.mime.Sender;
import dk.medspil.platform.database.Moments;
import dk.medspil.requisition.CaseSight;
import dk.medspil.requisition.RequisitionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code inbound_mail}. Every method runs in the caller's transaction. */
@Lazy
@Repository
class InboundRows {

    /** The mails whose case, if they have one, is seen. */
    private static final String SEEN = """
             from inbound_mail left join requisition on requisition.id = inbound_mail.requisition_id
            where (requisition.id is null or %s)
            """;

    private final JdbcClient jdbc;

    InboundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if this mail is here already. */
    boolean add(InboundId id, MailPlace place, Fingerprint mail, @Nullable InboundReason unread, Instant now) {
        return jdbc.sql("""
                        insert into inbound_mail (id, mailbox, uid_validity, uid, message_id, content_sha256, size,
                            received_at, state, reason, attempts, due_at)
                        values (:id, :mailbox, :validity, :uid, :messageId, :sha256, :size, :now, :state, :reason, 0, :now)
                        on conflict do nothing
                        """)
                        .param("id", id.value())
                        .param("mailbox", place.mailbox())
                        .param("validity", place.uidValidity())
                        .param("uid", place.uid())
                        .param("messageId", mail.messageId())
                        .param("sha256", mail.sha256())
                        .param("size", mail.size())
                        .param("now", Moments.column(now))
                        .param("state", unread == null ? InboundState.STORED.name() : InboundState.QUARANTINE.name())
                        .param("reason", unread == null ? null : unread.name())
                        .update()
                == 1;
    }

    /** The mail that has waited longest and that nobody reads, locked. */
    Optional<InboundRow> lockDue(Instant now) {
        return jdbc.sql("""
                        select * from inbound_mail where state = 'STORED' and due_at <= :now
                        order by due_at, seq limit 1 for update skip locked
                        """)
                .param("now", Moments.column(now))
                .query(InboundRows::row)
                .optional();
    }

    void lease(InboundId id, UUID lease, Instant until) {
        jdbc.sql("update inbound_mail set lease = :lease, attempts = attempts + 1, due_at = :until where id = :id")
                .param("lease", lease)
                .param("until", Moments.column(until))
                .param("id", id.value())
                .update();
    }

    Optional<InboundRow> lock(InboundId id) {
        return jdbc.sql("select * from inbound_mail where id = :id for update")
                .param("id", id.value())
                .query(InboundRows::row)
                .optional();
    }

    Optional<InboundRow> find(InboundId id) {
        return jdbc.sql("select * from inbound_mail where id = :id")
                .param("id", id.value())
                .query(InboundRows::row)
                .optional();
    }

    /** What is known of it since it was read. */
    void describe(InboundId id, ReadMail mail) {
        Sender from = mail.from();
        jdbc.sql("update inbound_mail set sender = :sender, sender_name = :name, subject = :subject where id = :id")
                .param("sender", from == null ? null : from.address())
                .param("name", from == null ? null : from.name())
                .param("subject", mail.subject())
                .param("id", id.value())
                .update();
    }

    /** @param by null when the office did it by itself */
    void settle(
            InboundId id,
            InboundState state,
            @Nullable InboundReason reason,
            @Nullable RequisitionId requisition,
            @Nullable UUID by,
            Instant now) {
        jdbc.sql("""
                        update inbound_mail set state = :state, reason = :reason, requisition_id = :requisition,
                            lease = null, settled_at = :now, settled_by = :by
                        where id = :id
                        """)
                .param("state", state.name())
                .param("reason", reason == null ? null : reason.name())
                .param("requisition", requisition == null ? null : requisition.value())
                .param("now", Moments.column(now))
                .param("by", by)
                .param("id", id.value())
                .update();
    }

    /** Gives it back to be read again at that time. */
    void release(InboundId id, int attempts, Instant due) {
        jdbc.sql("""
                        update inbound_mail set state = 'STORED', reason = null, lease = null, attempts = :attempts,
                            due_at = :due where id = :id
                        """)
                .param("attempts", attempts)
                .param("due", Moments.column(due))
                .param("id", id.value())
                .update();
    }

    /** How many requisitions that address has made by mail since then. */
    int madeSince(String sender, Instant since) {
        return jdbc.sql("""
                        select count(*) from inbound_mail
                        where lower(sender) = lower(:sender) and received_at > :since and state = 'ON_CASE'
                            and reason is null
                        """)
                .param("sender", sender)
                .param("since", Moments.column(since))
                .query(Integer.class)
                .single();
    }

    /**
     * Newest first.
     *
     * @param before the place of the last one of the page before; null: the first page
     * @param visible the condition under which the case of a mail is seen, as {@link CaseSight#where()} has it
     */
    List<InboundRow> list(
            InboundState state, @Nullable Long before, int most, String visible, Map<String, Object> params) {
        return jdbc.sql("select inbound_mail.*" + SEEN.formatted(visible) + """
                         and inbound_mail.state = :state and (:before::bigint is null or inbound_mail.seq < :before::bigint)
                        order by inbound_mail.seq desc limit :most
                        """)
                .params(params)
                .param("state", state.name())
                .param("before", before)
                .param("most", most)
                .query(InboundRows::row)
                .list();
    }

    /** How many there are in each of these states; visible as for a list. */
    Map<InboundState, Integer> counts(List<InboundState> states, String visible, Map<String, Object> params) {
        Map<InboundState, Integer> counts = new EnumMap<>(InboundState.class);
        states.forEach(state -> counts.put(state, 0));
        jdbc.sql("select inbound_mail.state, count(*) as mails" + SEEN.formatted(visible)
                        + " and inbound_mail.state in (:states) group by inbound_mail.state")
                .params(params)
                .param("states", states.stream().map(Enum::name).toList())
                .query(rs -> {
                    counts.put(InboundState.valueOf(rs.getString("state")), rs.getInt("mails"));
                });
        return counts;
    }

    /** Whether anything is kept that nobody has read. */
    boolean isAnyStored() {
        return jdbc.sql("select exists (select 1 from inbound_mail where state = 'STORED')")
                .query(Boolean.class)
                .single();
    }

    private static InboundRow row(ResultSet rs, int index) throws SQLException {
        String reason = rs.getString("reason");
        UUID requisition = rs.getObject("requisition_id", UUID.class);
        return new InboundRow(
                new InboundId(rs.getObject("id", UUID.class)),
                rs.getLong("seq"),
                rs.getString("mailbox"),
                rs.getString("message_id"),
                rs.getLong("size"),
                Moments.instant(rs, "received_at"),
                InboundState.valueOf(rs.getString("state")),
                reason == null ? null : InboundReason.valueOf(reason),
                rs.getInt("attempts"),
                rs.getObject("lease", UUID.class),
                rs.getString("sender"),
                rs.getString("sender_name"),
                rs.getString("subject"),
                requisition == null ? null : new RequisitionId(requisition));
    }
}
