package dk.medspil.testing;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A real SMTP server on a free loopback port that keeps what it gets. (GreenMail answers an empty return path with 503,
 * and all automatic mail has one.)
 */
public final class MailSink implements AutoCloseable {

    /** A mail as it came over the line. */
    public record Arrived(String from, String to, MimeMessage mail) {

        public String text() {
            try {
                return String.valueOf(((jakarta.mail.Multipart) mail.getContent())
                                .getBodyPart(0)
                                .getContent())
                        .replace("\r\n", "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        public String header(String name) {
            try {
                return mail.getHeader(name, "|");
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Addresses that end like this are refused for good. */
    public static final String NOWHERE = "@findes-ikke.example";

    private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
    private final SMTPServer server;

    public MailSink() {
        server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .messageHandlerFactory(Hand::new)
                .build();
        server.start();
    }

    private final class Hand implements MessageHandler {

        private final List<String> recipients = new ArrayList<>();
        private String sender = "";

        Hand(MessageContext context) {}

        @Override
        public void from(String from) {
            sender = from;
        }

        @Override
        public void recipient(String to) throws RejectException {
            if (to.endsWith(NOWHERE)) {
                throw new RejectException(550, "5.1.1 no such mailbox here");
            }
            recipients.add(to);
        }

        @Override
        public String data(InputStream content) throws IOException {
            byte[] mail = content.readAllBytes();
            recipients.forEach(to -> keep(sender, to, mail));
            return "kept";
        }

        @Override
        public void done() {
            recipients.clear();
        }
    }

    private void keep(String from, String to, byte[] data) {
        try {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(data));
            arrived.add(new Arrived(from, to, mail));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return server.getPortAllocated();
    }

    /** In order of arrival. */
    public List<Arrived> arrived() {
        return new ArrayList<>(arrived);
    }

    public List<Arrived> arrivedFor(String address) {
        return arrived.stream().filter(mail -> mail.to().equals(address)).toList();
    }

    public void clear() {
        arrived.clear();
    }

    @Override
    public void close() {
        server.stop();
    }
}
