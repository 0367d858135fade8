package dk.medspil.inbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fetches the mails of one mailbox for one node. A mail is kept in the same transaction that notes how far the mailbox is
 * read, and only while the mailbox is this node's: whoever dies or is too slow has kept it, or another does.
 */
final class Collector implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Collector.class);
    private static final int TRIES = 3;

    private final InboxSettings.Mailbox mailbox;
    private final InboxSettings settings;
    private final MailboxRows progress;
    private final MailStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final @Nullable MailboxToken token;
    private final UUID node = UUID.randomUUID();
    private @Nullable ImapLine line;
    private long unfetched;
    private int triesOfIt;

    Collector(
            InboxSettings.Mailbox mailbox,
            InboxSettings settings,
            MailboxRows progress,
            MailStore store,
            TransactionTemplate transaction,
            Clock clock) {
        this.mailbox = mailbox;
        this.settings = settings;
        this.progress = progress;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
        this.token = mailbox.oauth() == null ? null : new MailboxToken(mailbox.oauth(), clock);
    }

    /** Keeps what is new, and returns how many mails that were; -1 while the mailbox is another node's. */
    int collect() throws MessagingException, IOException {
        Optional<MailboxRows.Progress> ours = progress.take(mailbox.name(), node, clock.instant(), leaseEnd());
        if (ours.isEmpty()) {
            close();
            return -1;
        }
        ImapLine open = line();
        long validity = open.uidValidity();
        boolean anew = ours.get().uidValidity() != validity;
        List<ImapLine.Waiting> waitingThere = open.after(anew ? 0 : ours.get().lastUid());
        long passedUntil = ours.get().passedUntil();
        if (anew) {
            passedUntil = waitingThere.isEmpty()
                    ? 0
                    : waitingThere.get(waitingThere.size() - 1).uid();
            progress.beginAnew(mailbox.name(), node, validity, passedUntil);
        }
        int kept = 0;
        for (ImapLine.Waiting waiting : waitingThere) {
            // what somebody has read before Medspil came was dealt with by them
            if (waiting.seen() && waiting.uid() <= passedUntil) {
                progress.advance(mailbox.name(), node, validity, waiting.uid(), leaseEnd());
            } else if (keep(validity, waiting, open)) {
                kept++;
            }
        }
        return kept;
    }

    private boolean keep(long validity, ImapLine.Waiting waiting, ImapLine open)
            throws MessagingException, IOException {
        Optional<ImapLine.Fetched> fetched = fetch(waiting, open);
        byte[] raw = fetched.map(ImapLine.Fetched::raw).orElseGet(() -> placeOf(validity, waiting));
        InboundReason reason =
                fetched.isEmpty() ? InboundReason.NOT_FETCHED : fetched.get().whole() ? null : InboundReason.TOO_LARGE;
        Boolean kept = transaction.execute(status -> {
            if (!progress.advance(mailbox.name(), node, validity, waiting.uid(), leaseEnd())) {
                throw new IllegalStateException("mailbox " + mailbox.name() + " was taken over by another node");
            }
            return store.keep(new MailPlace(mailbox.name(), validity, waiting.uid()), raw, reason)
                    .isPresent();
        });
        return Boolean.TRUE.equals(kept);
    }

    /** Empty when the server has failed to hand it out for the third time: it is not to keep the others. */
    private Optional<ImapLine.Fetched> fetch(ImapLine.Waiting waiting, ImapLine open)
            throws MessagingException, IOException {
        try {
            return Optional.of(open.fetch(waiting, (int) settings.largest().toBytes()));
        } catch (MessagingException | IOException | RuntimeException e) {
            triesOfIt = unfetched == waiting.uid() ? triesOfIt + 1 : 1;
            unfetched = waiting.uid();
            if (triesOfIt < TRIES || !open.stands()) {
                throw e;
            }
            log.warn("mailbox {}: mail {} cannot be fetched and is passed over", mailbox.name(), waiting.uid(), e);
            return Optional.empty();
        }
    }

    /** What is kept of a mail that the server does not hand out: where it lies. */
    private byte[] placeOf(long validity, ImapLine.Waiting waiting) {
        return ("X-Not-Fetched: " + mailbox.name() + " " + validity + " " + waiting.uid() + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private Instant leaseEnd() {
        return clock.instant().plus(settings.lease());
    }

    private ImapLine line() throws MessagingException, IOException {
        ImapLine open = line;
        if (open == null || !open.stands()) {
            ImapLine.close(open);
            open = open();
            line = open;
            log.info("mailbox {} is open", mailbox.name());
        }
        return open;
    }

    private ImapLine open() throws MessagingException, IOException {
        MailboxToken asked = token;
        String secret = asked == null ? mailbox.password() : asked.get();
        try {
            return ImapLine.open(mailbox, Objects.requireNonNull(secret), settings.poll());
        } catch (AuthenticationFailedException e) {
            // one that was taken back is not tried again
            if (asked != null) {
                asked.forget();
            }
            throw e;
        }
    }

    /** Waits for the server's word for so long as a poll takes; false when there is no such line to wait on. */
    boolean await() throws MessagingException {
        ImapLine open = line;
        return settings.idle() && open != null && open.await(settings.poll());
    }

    void nudge() {
        ImapLine open = line;
        if (open != null) {
            open.nudge();
        }
    }

    /** Gives the mailbox to whoever comes next. */
    void release() {
        progress.release(mailbox.name(), node);
    }

    @Override
    public void close() {
        ImapLine.close(line);
        line = null;
    }
}
