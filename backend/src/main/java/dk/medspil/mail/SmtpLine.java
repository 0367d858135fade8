package dk.medspil.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The connection to the mail server, kept open between mails. Not thread-safe: one courier holds it. Says in one
 * {@link Outcome} what became of a mail; never throws.
 */
final class SmtpLine {

    private static final String STREAMS = "jakarta.mail.util.StreamProvider";

    static {
        // named, or Jakarta Mail looks for it in the whole class path, for each part of each mail anew
        if (System.getProperty(STREAMS) == null) {
            System.setProperty(STREAMS, MailStreamProvider.class.getName());
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration IDLE = Duration.ofSeconds(10);

    private final JavaMailSenderImpl server;
    private final Session session;
    private @Nullable WatchedTransport open;
    private long usedNanos;

    SmtpLine(JavaMailSenderImpl server) {
        this.server = server;
        Properties properties = new Properties();
        String prefix = "mail." + protocol() + ".";
        properties.setProperty(prefix + "connectiontimeout", "5000");
        properties.setProperty(prefix + "timeout", "8000");
        properties.setProperty(prefix + "writetimeout", "8000");
        properties.putAll(server.getJavaMailProperties());
        this.session = Session.getInstance(properties);
    }

    Session session() {
        return session;
    }

    /** Connects when needed. Null when the line stands, else why not. */
    @Nullable Outcome connect() {
        WatchedTransport line = open;
        if (line != null && line.isConnected()) {
            return null;
        }
        close();
        boolean ssl = protocol().endsWith("s");
        URLName url = new URLName(protocol(), server.getHost(), server.getPort(), null, null, null);
        WatchedTransport fresh = new WatchedTransport(session, url, protocol(), ssl, PATIENCE);
        try {
            fresh.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
            open = fresh;
            usedNanos = System.nanoTime();
            return null;
        } catch (MessagingException e) {
            return Outcome.of(Outcome.Kind.UNREACHABLE, "no connection: " + e.getMessage());
        }
    }

    Outcome send(MimeMessage message, Address to) {
        Outcome refused = open == null ? connect() : null;
        WatchedTransport line = open;
        if (refused != null || line == null) {
            return refused != null ? refused : Outcome.of(Outcome.Kind.UNREACHABLE, "no connection");
        }
        line.begin();
        try {
            line.sendMessage(message, new Address[] {to});
            usedNanos = System.nanoTime();
            return Outcome.taken();
        } catch (MessagingException e) {
            Outcome outcome = judge(e, line.dotSent());
            if (outcome.kind() != Outcome.Kind.REFUSED) {
                close();
            }
            return outcome;
        } catch (RuntimeException e) {
            close();
            return Outcome.of(
                    line.dotSent() ? Outcome.Kind.UNCERTAIN : Outcome.Kind.NOT_NOW,
                    e.getClass().getSimpleName());
        }
    }

    private static Outcome judge(MessagingException failure, boolean dotSent) {
        Outcome.Kind kind = null;
        String reason = failure.getMessage();
        for (Throwable at = failure; at != null; at = at.getCause()) {
            int code = code(at);
            if (code >= 400) {
                reason = at.getMessage();
                kind = meaning(code, at instanceof SMTPSenderFailedException);
            }
        }
        if (kind == null) {
            kind = dotSent ? Outcome.Kind.UNCERTAIN : Outcome.Kind.NOT_NOW;
        }
        return Outcome.of(kind, reason == null ? null : reason.strip());
    }

    /** 55x is about the receiver or the text; any other 5xx is about us: our address, our password, our commands. */
    private static Outcome.Kind meaning(int code, boolean aboutTheSender) {
        if (code < 500) {
            return Outcome.Kind.NOT_NOW;
        }
        return aboutTheSender || code < 550 ? Outcome.Kind.FOR_A_HUMAN : Outcome.Kind.REFUSED;
    }

    private static int code(Throwable failure) {
        if (failure instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (failure instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        if (failure instanceof SMTPSendFailedException send) {
            return send.getReturnCode();
        }
        return -1;
    }

    /** Closes the line when nothing has left on it for a while. */
    void closeWhenIdle() {
        if (open != null && System.nanoTime() - usedNanos > IDLE.toNanos()) {
            close();
        }
    }

    void close() {
        WatchedTransport line = open;
        open = null;
        if (line != null) {
            try {
                line.close();
            } catch (MessagingException e) {
                // the line is gone, which is what we wanted
            }
        }
    }

    private String protocol() {
        String protocol = server.getProtocol();
        return protocol == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : protocol;
    }
}
