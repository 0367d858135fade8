package dk.medspil.demo.mailbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the demo's mail server took, newest first. Survives a restart. */
@Component
@Profile("demo")
public class DemoMailbox {

    /** One line of the mailbox. */
    public record Line(long id, Instant at, String to, String subject) {}

    /** A link in a mail, with the words before it. */
    public record Link(String label, String href) {}

    /** A mail to read; its HTML has been freed of all that could run. */
    public record Mail(
            long id,
            Instant at,
            String from,
            String to,
            String subject,
            String text,
            String html,
            List<Link> links,
            boolean answerable) {}

    /** What an answer to a mail needs to know of it. */
    record Answerable(String to, String subject, String text, String messageId, String replyTo, String threadIds) {}

    private static final PolicyFactory HARMLESS =
            Sanitizers.FORMATTING.and(Sanitizers.BLOCKS).and(Sanitizers.LINKS);
    private static final Pattern LINK = Pattern.compile("(?m)(?:^(.*):\\R)?(https?://[^\\s<>\"]+)");
    private static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    DemoMailbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(ReceivedMail mail) {
        jdbc.sql("""
                        insert into demo_mail (received_at, sender, recipient, subject, body_text, body_html,
                            message_id, reply_to, thread_ids)
                        values (:at, :from, :to, :subject, :text, :html, :messageId, :replyTo, :threadIds)
                        """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("from", mail.from())
                .param("to", mail.to())
                .param("subject", mail.subject())
                .param("text", mail.text())
                .param("html", mail.html())
                .param("messageId", mail.messageId())
                .param("replyTo", mail.replyTo())
                .param("threadIds", mail.threadIds())
                .update();
    }

    /**
     * Fifty mails, newest first.
     *
     * @param text only mails in whose receiver or subject this stands; null or blank: all
     * @param after id of the last mail of the page before; null: the first page
     */
    public List<Line> list(@Nullable String text, @Nullable Long after) {
        String pattern = text == null || text.isBlank()
                ? null
                : "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return jdbc.sql("""
                        select id, received_at, recipient, subject from demo_mail
                        where (:pattern::text is null
                                or lower(recipient) like :pattern::text or lower(subject) like :pattern::text)
                            and (:after::bigint is null or id < :after::bigint)
                        order by id desc limit :page
                        """)
                .param("pattern", pattern)
                .param("after", after)
                .param("page", PAGE)
                .query((rs, index) ->
                        new Line(rs.getLong("id"), at(rs), rs.getString("recipient"), rs.getString("subject")))
                .list();
    }

    public Optional<Mail> find(long id) {
        return jdbc.sql("select * from demo_mail where id = :id")
                .param("id", id)
                .query(DemoMailbox::mail)
                .optional();
    }

    /** A mail that can be answered: one that came since answers are possible. */
    Optional<Answerable> answerable(long id) {
        return jdbc.sql("select * from demo_mail where id = :id and coalesce(reply_to, '') <> ''")
                .param("id", id)
                .query((rs, index) -> new Answerable(
                        rs.getString("recipient"),
                        rs.getString("subject"),
                        rs.getString("body_text"),
                        rs.getString("message_id"),
                        rs.getString("reply_to"),
                        rs.getString("thread_ids")))
                .optional();
    }

    private static Mail mail(ResultSet rs, int index) throws SQLException {
        String text = rs.getString("body_text");
        return new Mail(
                rs.getLong("id"),
                at(rs),
                rs.getString("sender"),
                rs.getString("recipient"),
                rs.getString("subject"),
                text,
                HARMLESS.sanitize(rs.getString("body_html")),
                links(text),
                rs.getString("reply_to") != null && !rs.getString("reply_to").isBlank());
    }

    private static List<Link> links(String text) {
        Map<String, Link> links = new LinkedHashMap<>();
        Matcher found = LINK.matcher(text);
        while (found.find()) {
            String href = found.group(2);
            String label = found.group(1) == null ? href : found.group(1).strip();
            links.putIfAbsent(label + href, new Link(label, href));
        }
        return new ArrayList<>(links.values());
    }

    private static Instant at(ResultSet rs) throws SQLException {
        return rs.getObject("received_at", OffsetDateTime.class).toInstant();
    }
}
