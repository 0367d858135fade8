package dk.medspil.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * An SMTP line that knows whether the final dot has left: from then on a lost connection means that nobody here can
 * tell whether the mail arrived. It also refuses to begin a command when the mail has had its time, so that a slow
 * server cannot keep a mail beyond its lease.
 */
final class WatchedTransport extends SMTPTransport {

    private final Duration patience;
    private boolean dotSent;
    private long startedNanos;

    WatchedTransport(Session session, URLName url, String protocol, boolean ssl, Duration patience) {
        super(session, url, protocol, ssl);
        this.patience = patience;
    }

    void begin() {
        dotSent = false;
        startedNanos = System.nanoTime();
    }

    boolean dotSent() {
        return dotSent;
    }

    @Override
    protected void rcptTo() throws MessagingException {
        requireTimeLeft();
        super.rcptTo();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        requireTimeLeft();
        dotSent = true;
        super.finishData();
    }

    private void requireTimeLeft() throws MessagingException {
        if (System.nanoTime() - startedNanos > patience.toNanos()) {
            throw new MessagingException("the mail server is too slow");
        }
    }
}
