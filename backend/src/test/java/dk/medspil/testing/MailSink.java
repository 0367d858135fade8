package dk.medspil.testing;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
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
                        .getContent());
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

    private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
    private final SMTPServer server;

    public MailSink() {
        server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .messageHandler((context, from, to, data) -> keep(from, to, data))
                .build();
        server.start();
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
