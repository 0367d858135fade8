package dk.medspil.mail;

import dk.medspil.platform.Sha256;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;

/** Puts a mail into its envelope: headers, both versions of the text, and a Message-ID that never changes. */
final class Letter {

    /** Says in every mail of ours whose it is: one that comes back to us goes no further. */
    private static final String LOOP = "X-Medspil-Loop";

    private Letter() {}

    static MimeMessage write(Session session, MailSettings settings, OutboxRow row, ComposedMail words, Instant now)
            throws MessagingException {
        InternetAddress from = HeaderText.mailbox(settings.from());
        SMTPMessage letter = new StableMessage(session, row.messageId());
        letter.setFrom(from);
        InternetAddress replyTo = replyTo(settings, from, words.replyTag());
        if (replyTo != null) {
            letter.setReplyTo(new InternetAddress[] {replyTo});
        }
        letter.setRecipient(MimeMessage.RecipientType.TO, recipient(row));
        letter.setSubject(HeaderText.line("subject", words.subject()), StandardCharsets.UTF_8.name());
        letter.setSentDate(Date.from(now));
        letter.setHeader("Content-Language", row.mail().language());
        // one thread a matter in the reader's mail program
        String root = "<" + row.mail().aboutKind() + "." + row.mail().aboutId() + "@" + HeaderText.domainOf(from) + ">";
        List<String> thread = new ArrayList<>(List.of(root));
        thread.addAll(row.before());
        letter.setHeader("References", String.join("\r\n ", thread));
        if (!row.before().isEmpty()) {
            letter.setHeader("In-Reply-To", row.before().get(row.before().size() - 1));
        }
        letter.setHeader(LOOP, HeaderText.domainOf(from));
        if (row.automatic()) {
            letter.setHeader("Auto-Submitted", "auto-generated");
            letter.setHeader("X-Auto-Response-Suppress", "All");
        }
        String returnPath = settings.returnPath();
        if (returnPath != null) {
            letter.setEnvelopeFrom(HeaderText.line("returnPath", returnPath));
        }
        String unsubscribe = words.unsubscribeLink();
        if (unsubscribe != null) {
            letter.setHeader("List-Unsubscribe", "<" + HeaderText.line("unsubscribe", unsubscribe) + ">");
        }
        letter.setContent(versions(words, replyTo == null ? from : replyTo));
        letter.saveChanges();
        return letter;
    }

    private static @Nullable InternetAddress replyTo(
            MailSettings settings, InternetAddress from, @Nullable String tag) {
        String set = settings.replyTo();
        InternetAddress plain = set == null ? null : HeaderText.mailbox(set);
        if (tag == null || !settings.replyTags()) {
            return plain;
        }
        InternetAddress base = plain == null ? from : plain;
        String bare = base.getAddress();
        int at = bare.lastIndexOf('@');
        String name = base.getPersonal();
        return HeaderText.mailbox(
                bare.substring(0, at) + "+" + HeaderText.line("replyTag", tag) + bare.substring(at),
                name == null ? "" : name);
    }

    static InternetAddress recipient(OutboxRow row) {
        return HeaderText.mailbox(row.mail().address(), row.mail().name());
    }

    private static MimeMultipart versions(ComposedMail words, InternetAddress answers) throws MessagingException {
        MimeMultipart versions = new MimeMultipart("alternative");
        versions.addBodyPart(part(words.text(), "plain"));
        versions.addBodyPart(part(words.html(), "html"));
        CalendarPart calendar = words.calendar();
        if (calendar != null) {
            versions.addBodyPart(part(calendar, answers));
        }
        return versions;
    }

    private static MimeBodyPart part(CalendarPart calendar, InternetAddress answers) throws MessagingException {
        String name = answers.getPersonal();
        String text = calendar.words().answeredTo(answers.getAddress(), name == null ? answers.getAddress() : name);
        String type = "text/calendar; charset=UTF-8; method=" + HeaderText.line("method", calendar.method());
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(text.getBytes(StandardCharsets.UTF_8), type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, StandardCharsets.UTF_8.name(), subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    /** SHA-256, in hex, of subject, a line break and the plain text: enough to show what was sent, without it. */
    static String hash(ComposedMail words) {
        return Sha256.hex(words.subject() + "\n" + words.text());
    }

    private static final class StableMessage extends SMTPMessage {

        private final String messageId;

        StableMessage(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
