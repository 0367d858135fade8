package dk.medspil.mail;

import dk.medspil.platform.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code outbox_mail} as the outbox and the courier use it. Every method runs in the caller's transaction. */
@Repository
class OutboxRows {

    /** Nodes take turns when they take mail, so that the hourly cap holds across them. */
    private static final long TAKING = 0x6d61696cL;

    /** So many mails a thread names at most: a header of a few hundred bytes holds the thread together. */
    private static final int LONGEST_THREAD = 10;

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    OutboxRows(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(MailId id, String messageId, MailOrder order, Instant now) {
        jdbc.update(
                """
                insert into outbox_mail (id, message_id, template, address, name, language, about_kind, about_id, facts,
                    automatic, state, attempts, due_at, posted_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, 'QUEUED', 0, ?, ?)
                """,
                id.value(),
                messageId,
                order.template(),
                order.address(),
                order.name(),
                order.language(),
                order.aboutKind(),
                order.aboutId(),
                json.writeValueAsString(order.facts()),
                order.automatic(),
                Moments.column(now),
                Moments.column(now));
    }

    /** Rows that may leave now or whose lease has run out, locked; rows that another node looks at are passed over. */
    List<OutboxRow> lockDue(Instant now, int most) {
        jdbc.query("select pg_advisory_xact_lock(?)", rs -> {}, TAKING);
        return jdbc.query("""
                select * from outbox_mail
                where state in ('QUEUED', 'DEFERRED', 'SENDING') and due_at <= ?
                order by due_at, seq limit ? for update skip locked
                """, this::row, Moments.column(now), most);
    }

    /** When automatic mail last went to these addresses within the past hour, newest first. */
    Map<String, List<Instant>> triedWithinTheHour(Iterable<OutboxRow> rows, Instant now) {
        List<String> addresses = new ArrayList<>();
        List<UUID> own = new ArrayList<>();
        for (OutboxRow row : rows) {
            addresses.add(row.throttleKey());
            own.add(row.mail().id().value());
        }
        Map<String, List<Instant>> tried = new HashMap<>();
        jdbc.query(
                """
                select lower(address) as address, tried_at from outbox_mail
                where automatic and tried_at is not null and lower(address) = any (?) and tried_at > ?
                    and id <> all (?)
                order by tried_at desc
                """,
                rs -> {
                    tried.computeIfAbsent(rs.getString("address"), a -> new ArrayList<>())
                            .add(Moments.instant(rs, "tried_at"));
                },
                addresses.toArray(new String[0]),
                Moments.column(now.minus(Duration.ofHours(1))),
                own.toArray(new UUID[0]));
        return tried;
    }

    /**
     * Takes the rows, which this transaction has locked, on a lease, and returns them with the mails before each in its
     * thread: the latest of ours that the mail server took, and of theirs.
     */
    List<OutboxRow> lease(List<OutboxRow> taken, UUID lease, Instant now, Instant until) {
        Map<UUID, List<String>> before = new HashMap<>();
        jdbc.query(
                """
                update outbox_mail set state = 'SENDING', lease = ?, attempts = attempts + 1, due_at = ?, tried_at = ?
                where id = any (?)
                returning id, array(
                    select message_id from (
                        (select ours.message_id, ours.sent_at as at, ours.seq from outbox_mail ours
                         where ours.about_kind = outbox_mail.about_kind and ours.about_id = outbox_mail.about_id
                             and lower(ours.address) = lower(outbox_mail.address) and ours.state = 'SENT'
                         order by ours.sent_at desc, ours.seq desc limit ?)
                        union all
                        (select theirs.message_id, theirs.received_at, 0 from received_in_thread theirs
                         where theirs.about_kind = outbox_mail.about_kind and theirs.about_id = outbox_mail.about_id
                             and theirs.address = lower(outbox_mail.address)
                         order by theirs.received_at desc limit ?)
                    ) thread order by at desc, seq desc limit ?) as latest
                """,
                rs -> {
                    List<String> thread =
                            Arrays.asList((String[]) rs.getArray("latest").getArray());
                    Collections.reverse(thread);
                    before.put(rs.getObject("id", UUID.class), List.copyOf(thread));
                },
                lease,
                Moments.column(until),
                Moments.column(now),
                taken.stream().map(row -> row.mail().id().value()).toArray(UUID[]::new),
                LONGEST_THREAD,
                LONGEST_THREAD,
                LONGEST_THREAD);
        return taken.stream()
                .map(row -> row.taken(lease)
                        .after(before.getOrDefault(row.mail().id().value(), List.of())))
                .toList();
    }

    /** Sets rows that are locked by this transaction and are not to be sent now. */
    void putBack(List<OutboxRow> rows, List<Verdict> verdicts) {
        List<Object[]> values = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Verdict verdict = verdicts.get(i);
            values.add(new @Nullable Object[] {
                verdict.state().name(),
                Moments.column(verdict.dueAt()),
                verdict.attempts(),
                verdict.reason(),
                rows.get(i).mail().id().value()
            });
        }
        jdbc.batchUpdate(
                "update outbox_mail set state = ?, due_at = ?, attempts = ?, reason = ?, lease = null where id = ?",
                values);
    }

    /** Records what came of the tries. False where the lease was lost to another node, which then records it. */
    List<Boolean> record(List<Delivery> deliveries, Instant now) {
        int[] counts = jdbc.batchUpdate(
                """
                update outbox_mail set state = ?, due_at = ?, attempts = ?, reason = ?, lease = null,
                    sent_at = ?, text_sha256 = ?
                where id = ? and lease = ?
                """,
                deliveries.stream()
                        .map(delivery -> new @Nullable Object[] {
                            delivery.verdict().state().name(),
                            Moments.column(delivery.verdict().dueAt()),
                            delivery.verdict().attempts(),
                            delivery.verdict().reason(),
                            Moments.columnOrNull(delivery.verdict().state() == MailState.SENT ? now : null),
                            delivery.hash(),
                            delivery.row().mail().id().value(),
                            delivery.row().lease()
                        })
                        .toList());
        List<Boolean> ours = new ArrayList<>();
        for (int count : counts) {
            ours.add(count == 1);
        }
        return ours;
    }

    /** Notes a mail from outside in the matter's thread. Whoever writes has an address that works. */
    void receive(String messageId, String aboutKind, UUID aboutId, String address, Instant at) {
        jdbc.update("""
                insert into received_in_thread (message_id, about_kind, about_id, address, received_at)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """, messageId, aboutKind, aboutId, address, Moments.column(at));
        jdbc.update("delete from returned_address where address = ?", address);
    }

    /** Marks the address of a mail that came back; one that is marked already keeps the moment of the first. */
    void markAddress(OutgoingMail mail, Instant now) {
        jdbc.update("""
                insert into returned_address (address, returned_at, mail_id) values (lower(?), ?, ?)
                on conflict do nothing
                """, mail.address(), Moments.column(now), mail.id().value());
    }

    /** The mail of that Message-ID is back although a server had taken it; empty when it is none of ours, or known. */
    Optional<OutgoingMail> comeBack(String messageId, String reason) {
        return jdbc.query("""
                        update outbox_mail set state = 'BOUNCED', reason = ?
                        where message_id = ? and state in ('SENT', 'UNCERTAIN') returning *
                        """, this::row, reason, messageId).stream()
                .findFirst()
                .map(OutboxRow::mail);
    }

    /** True if there was such a mail waiting for a human. Its address is given another chance. */
    boolean queueAgain(MailId id, Instant now) {
        boolean queued = jdbc.update("""
                        update outbox_mail set state = 'QUEUED', attempts = 0, due_at = ?, reason = null
                        where id = ? and state in ('DEFERRED', 'BOUNCED', 'UNCERTAIN', 'HELD')
                        """, Moments.column(now), id.value()) == 1;
        if (queued) {
            jdbc.update(
                    "delete from returned_address where address = (select lower(address) from outbox_mail where id = ?)",
                    id.value());
        }
        return queued;
    }

    int removeSent(Collection<String> aboutKinds, Instant before) {
        return jdbc.update(
                "delete from outbox_mail where state = 'SENT' and sent_at < ? and about_kind = any (?)",
                Moments.column(before),
                aboutKinds.toArray(new String[0]));
    }

    private OutboxRow row(ResultSet rs, int index) throws SQLException {
        OutgoingMail mail = new OutgoingMail(
                new MailId(rs.getObject("id", UUID.class)),
                rs.getString("template"),
                rs.getString("address"),
                rs.getString("name"),
                rs.getString("language"),
                rs.getString("about_kind"),
                rs.getObject("about_id", UUID.class),
                json.readValue(rs.getString("facts"), FACTS));
        return new OutboxRow(
                mail,
                rs.getString("message_id"),
                rs.getBoolean("automatic"),
                MailState.valueOf(rs.getString("state")),
                rs.getInt("attempts"),
                Moments.instant(rs, "posted_at"),
                rs.getObject("lease", UUID.class),
                List.of());
    }
}
