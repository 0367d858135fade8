package dk.medspil.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one way by which mail leaves: a row written together with the reason for it, or not at all. */
@Service
public class Outbox {

    private final OutboxRows rows;
    private final String domain;
    private final Duration keep;
    private final MailBell bell;
    private final Clock clock;

    Outbox(OutboxRows rows, MailSettings settings, MailBell bell, Clock clock) {
        this.rows = rows;
        this.domain = settings.messageIdDomain();
        this.keep = settings.keep();
        this.bell = bell;
        this.clock = clock;
    }

    /**
     * Posts a mail in the caller's transaction. It leaves soon after the commit.
     *
     * @throws UnsafeHeader if the address is none, or it or the name carries a line break
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public MailId post(MailOrder order) {
        HeaderText.address("address", order.address());
        HeaderText.line("name", order.name());
        HeaderText.line("template", order.template());
        HeaderText.line("language", order.language());
        HeaderText.line("aboutKind", order.aboutKind());
        MailId id = new MailId(UUID.randomUUID());
        rows.add(id, "<" + id + "@" + domain + ">", order, clock.instant());
        bell.ringAfterCommit();
        return id;
    }

    /**
     * Lets a mail that waits for a human go again, under its old Message-ID.
     *
     * @return false if there is no such mail, or it is already sent or on its way
     */
    @Transactional
    public boolean retry(MailId id) {
        boolean queued = rows.queueAgain(id, clock.instant());
        if (queued) {
            bell.ringAfterCommit();
        }
        return queued;
    }

    /**
     * Removes what was sent longer ago than the office keeps it. What waits for a human stays, however old.
     *
     * @param aboutKinds only mails about these: those whose delivery nobody looks up any more
     * @return how many
     */
    @Transactional
    public int forgetSent(Collection<String> aboutKinds) {
        return rows.removeSent(aboutKinds, clock.instant().minus(keep));
    }
}
