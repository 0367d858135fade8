package dk.medspil.demo.mailbox;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Properties;

/** Reads what came over the line: subject, and the first plain and the first HTML text. */
final class MailReader {

    private static final int DEEPEST = 5;
    private static final int MOST_PARTS = 20;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private int parts;

    private MailReader() {}

    static ReceivedMail read(String recipient, byte[] data) throws MessagingException, IOException {
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(data));
        MailReader reader = new MailReader();
        reader.read(mail, 0);
        Address[] from = mail.getFrom();
        String subject = mail.getSubject();
        return new ReceivedMail(
                from == null || from.length == 0 ? "" : readable(from[0]),
                recipient,
                subject == null ? "" : subject,
                reader.text.toString(),
                reader.html.toString(),
                line(mail, "Message-ID"),
                mail.getReplyTo() == null || mail.getReplyTo().length == 0 ? "" : bare(mail.getReplyTo()[0]),
                (line(mail, "References") + " " + line(mail, "Message-ID")).strip());
    }

    private static String line(MimeMessage mail, String header) throws MessagingException {
        String value = mail.getHeader(header, " ");
        return value == null ? "" : value.replaceAll("\\s+", " ").strip();
    }

    private static String bare(Address address) {
        return address instanceof jakarta.mail.internet.InternetAddress mailbox
                ? mailbox.getAddress()
                : address.toString();
    }

    private static String readable(Address address) {
        return address instanceof jakarta.mail.internet.InternetAddress mailbox
                ? mailbox.toUnicodeString()
                : address.toString();
    }

    private void read(Part part, int depth) throws MessagingException, IOException {
        parts++;
        if (depth > DEEPEST || parts > MOST_PARTS) {
            return;
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart many) {
            for (int i = 0; i < Math.min(many.getCount(), MOST_PARTS); i++) {
                read(many.getBodyPart(i), depth + 1);
            }
        } else if (part.isMimeType("text/plain") && text.isEmpty()) {
            text.append(part.getContent());
        } else if (part.isMimeType("text/html") && html.isEmpty()) {
            html.append(part.getContent());
        }
    }
}
