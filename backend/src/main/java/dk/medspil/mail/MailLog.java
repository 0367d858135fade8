package dk.medspil.mail;

import dk.medspil.platform.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was mailed, and how it fared. */
@Service
@Transactional(readOnly = true)
public class MailLog {

    /** Under which a mail's facts name the part of the matter that it carries. */
    public static final String PART = "message";

    private static final String LINES = """
            select outbox_mail.*, outbox_mail.facts ->> 'message' as part, returned_address.returned_at
            from outbox_mail left join returned_address on returned_address.address = lower(outbox_mail.address)
            """;

    private final JdbcClient jdbc;

    MailLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The mails about one matter, oldest first. */
    public List<MailLine> about(String kind, UUID id) {
        return jdbc.sql(LINES + "where about_kind = :kind and about_id = :id order by seq")
                .param("kind", kind)
                .param("id", id)
                .query(MailLog::line)
                .list();
    }

    /** The mails about one matter to addresses from which mail comes back, oldest first. */
    public List<MailLine> returned(String kind, UUID id) {
        return jdbc.sql(LINES + "where about_kind = :kind and about_id = :id and returned_at is not null order by seq")
                .param("kind", kind)
                .param("id", id)
                .query(MailLog::line)
                .list();
    }

    /**
     * The mails about one matter that carry no part of it, newest first.
     *
     * @param before only those that were posted, or taken by the mail server, before this moment, or at it if they stand
     *     below the mail {@code place}; null: from the newest
     * @param most so many at most
     */
    public List<MailLine> alone(String kind, UUID id, @Nullable Instant before, @Nullable UUID place, int most) {
        return jdbc.sql(LINES + """
                        where about_kind = :kind and about_id = :id and facts ->> 'message' is null
                            and (:before::timestamptz is null
                                or (coalesce(sent_at, posted_at), seq) < (:before::timestamptz, coalesce(
                                    (select last.seq from outbox_mail last where last.id = :place::uuid), 0)))
                        order by coalesce(sent_at, posted_at) desc, seq desc limit :most
                        """)
                .param("kind", kind)
                .param("id", id)
                .param("before", Moments.columnOrNull(before))
                .param("place", place)
                .param("most", most)
                .query(MailLog::line)
                .list();
    }

    /** How many mails about one matter carry no part of it. */
    public long countAlone(String kind, UUID id) {
        return jdbc.sql("select count(*) from outbox_mail where about_kind = :kind and about_id = :id"
                        + " and facts ->> 'message' is null")
                .param("kind", kind)
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /** The mails that carry one of these parts of a matter, oldest first. */
    public List<MailLine> carrying(String kind, UUID id, Collection<UUID> parts) {
        return parts.isEmpty()
                ? List.of()
                : jdbc.sql(LINES + "where about_kind = :kind and about_id = :id and facts ->> 'message' in (:parts)"
                                + " order by seq")
                        .param("kind", kind)
                        .param("id", id)
                        .param("parts", parts.stream().map(UUID::toString).toList())
                        .query(MailLog::line)
                        .list();
    }

    /** Of those Message-IDs the ones that we know, of mail of ours and of mail from outside, and what they were about. */
    public Map<String, Matter> matters(Collection<String> messageIds) {
        Map<String, Matter> found = new HashMap<>();
        if (!messageIds.isEmpty()) {
            jdbc.sql("""
                            select message_id, about_kind, about_id from outbox_mail where message_id in (:ids)
                            union all
                            select message_id, about_kind, about_id from received_in_thread where message_id in (:ids)
                            """).param("ids", messageIds).query(rs -> {
                found.putIfAbsent(
                        rs.getString("message_id"),
                        new Matter(rs.getString("about_kind"), rs.getObject("about_id", UUID.class)));
            });
        }
        return found;
    }

    /** What a mail is about. */
    public record Matter(String kind, UUID id) {}

    /**
     * The outbox, newest first.
     *
     * @param state only mails in this state; null: all
     * @param after id of the last mail of the page before; null: the first page
     * @param size how many at most
     */
    public List<MailLine> list(@Nullable MailState state, @Nullable MailId after, int size) {
        return jdbc.sql(LINES + """
                        where (:state::text is null or state = :state::text)
                            and (:after::uuid is null
                                or seq < (select seq from outbox_mail last where last.id = :after::uuid))
                        order by seq desc limit :size
                        """)
                .param("state", state == null ? null : state.name())
                .param("after", after == null ? null : after.value())
                .param("size", size)
                .query(MailLog::line)
                .list();
    }

    public Optional<MailLine> find(MailId id) {
        return jdbc.sql(LINES + "where id = :id")
                .param("id", id.value())
                .query(MailLog::line)
                .optional();
    }

    private static MailLine line(ResultSet rs, int index) throws SQLException {
        return new MailLine(
                new MailId(rs.getObject("id", UUID.class)),
                rs.getString("template"),
                rs.getString("address"),
                rs.getString("name"),
                rs.getString("language"),
                rs.getString("about_kind"),
                rs.getObject("about_id", UUID.class),
                MailState.valueOf(rs.getString("state")),
                rs.getInt("attempts"),
                Moments.instant(rs, "posted_at"),
                Moments.instant(rs, "due_at"),
                Moments.instantOrNull(rs, "sent_at"),
                rs.getString("reason"),
                part(rs.getString("part")),
                Moments.instantOrNull(rs, "returned_at"));
    }

    private static @Nullable UUID part(@Nullable String written) {
        return written == null ? null : UUID.fromString(written);
    }
}
