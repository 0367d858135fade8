package dk.medspil.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What comes back from outside to what we sent: answers, which go into the thread, and mails that nobody took. */
@Lazy
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MailReturns {

    private static final int LONGEST_REASON = 500;

    private final OutboxRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailReturns(OutboxRows rows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Notes a mail from outside in the matter's thread, so that our next one to that address names it. Who writes from an
     * address that mail came back from takes the mark off it.
     */
    public void answered(String messageId, String aboutKind, UUID aboutId, String address, Instant at) {
        rows.receive(messageId, aboutKind, aboutId, address.toLowerCase(Locale.ROOT), at);
    }

    /**
     * A report says that this mail was refused for good after a mail server had taken it. Whoever cares is told by
     * {@link MailBounced}, once.
     *
     * @return false if no mail of ours that was sent has this Message-ID
     */
    public boolean bounced(String messageId, String reason) {
        String kept = reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
        Instant now = clock.instant();
        return rows.comeBack(messageId, kept)
                .map(mail -> {
                    rows.markAddress(mail, now);
                    events.publishEvent(new MailBounced(
                            mail.id(),
                            mail.template(),
                            mail.aboutKind(),
                            mail.aboutId(),
                            mail.address(),
                            kept,
                            mail.facts(),
                            now));
                    return true;
                })
                .orElse(false);
    }

    /** Whether mail can be sent to such an address. */
    public static boolean isUsable(String address) {
        try {
            HeaderText.address("address", address);
            return true;
        } catch (UnsafeHeader e) {
            return false;
        }
    }
}
