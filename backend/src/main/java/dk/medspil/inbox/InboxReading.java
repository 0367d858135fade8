package dk.medspil.inbox;

import dk.medspil.files.FileStoreAway;
import dk.medspil.inbox.mime.Bounce;
import dk.medspil.inbox.mime.MailParser;
import dk.medspil.inbox.mime.ReadMail;
import dk.medspil.inbox.mime.Unreadable;
import dk.medspil.mail.MailReturns;
import dk.medspil.requisition.RequisitionId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads what was kept: taken on a lease in one short transaction, read outside any, and entered in one more together
 * with the note that it was. Whoever dies on the way leaves a mail that another takes when the lease ends; one that
 * kills its readers goes to quarantine.
 */
@Lazy
@Service
public class InboxReading {

    private static final Logger log = LoggerFactory.getLogger(InboxReading.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int TRIES = 3;

    private final InboundRows rows;
    private final MailStore store;
    private final MailParser parser;
    private final Sorting sorting;
    private final Entering entering;
    private final MailReturns returns;
    private final Clock clock;
    private final TransactionTemplate transaction;

    InboxReading(
            InboundRows rows,
            MailStore store,
            MailParser parser,
            Sorting sorting,
            Entering entering,
            MailReturns returns,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.store = store;
        this.parser = parser;
        this.sorting = sorting;
        this.entering = entering;
        this.returns = returns;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Reads everything that is due, and returns how many mails that were. */
    public int readDue() {
        int read = 0;
        for (Optional<InboundRow> next = take(); next.isPresent(); next = take()) {
            read(next.get());
            read++;
        }
        return read;
    }

    /** Whether anything is kept that is not read yet, or not to its end. */
    boolean isAnyLeft() {
        return rows.isAnyStored();
    }

    /** The mail that has waited longest; one whose readers died too often is put aside on the way. */
    Optional<InboundRow> take() {
        Optional<InboundRow> next = takeOne();
        while (next.isPresent() && next.get().attempts() > TRIES) {
            next = takeOne();
        }
        return next;
    }

    private Optional<InboundRow> takeOne() {
        return transaction.execute(status -> {
            Instant now = clock.instant();
            Optional<InboundRow> due = rows.lockDue(now);
            if (due.isEmpty()) {
                return due;
            }
            InboundId id = due.get().id();
            if (due.get().attempts() >= TRIES) {
                rows.lease(id, UUID.randomUUID(), now);
                rows.settle(id, InboundState.QUARANTINE, InboundReason.READING_DIED, null, null, now);
            } else {
                rows.lease(id, UUID.randomUUID(), now.plus(LEASE));
            }
            return rows.find(id);
        });
    }

    void read(InboundRow row) {
        try {
            ReadMail mail = parser.read(store.raw(row.id()));
            transaction.executeWithoutResult(status -> settle(row, mail));
        } catch (Unreadable e) {
            InboundReason reason = InboundReason.of(e.reason());
            transaction.executeWithoutResult(status ->
                    ifOurs(row, now -> rows.settle(row.id(), InboundState.QUARANTINE, reason, null, null, now)));
        } catch (FileStoreAway e) {
            // no fault of the mail: it counts as no try
            log.warn("mail {} waits for the files' store", row.id());
            transaction.executeWithoutResult(
                    status -> ifOurs(row, now -> rows.release(row.id(), row.attempts() - 1, now.plus(PAUSE))));
        } catch (RuntimeException e) {
            log.warn("mail {} could not be entered, try {}", row.id(), row.attempts(), e);
            transaction.executeWithoutResult(status -> ifOurs(row, now -> giveBack(row, now)));
        }
    }

    private void giveBack(InboundRow row, Instant now) {
        if (row.attempts() >= TRIES) {
            rows.settle(row.id(), InboundState.QUARANTINE, InboundReason.NOT_ENTERED, null, null, now);
        } else {
            rows.release(row.id(), row.attempts(), now.plus(PAUSE));
        }
    }

    private void settle(InboundRow row, ReadMail mail) {
        ifOurs(row, now -> {
            rows.describe(row.id(), mail);
            Destination destination = sorting.sort(mail);
            RequisitionId requisition = destination.requisition();
            if (destination.state() == InboundState.ON_CASE) {
                if (requisition == null) {
                    requisition = entering.asRequisition(row.id(), mail, null);
                } else {
                    entering.onCase(row.id(), mail, requisition, destination.found(), null);
                }
            }
            markBounce(mail.bounce());
            rows.settle(row.id(), destination.state(), destination.reason(), requisition, null, now);
        });
    }

    private void markBounce(@Nullable Bounce bounce) {
        if (bounce != null && bounce.failed() && bounce.messageId() != null) {
            returns.bounced(bounce.messageId(), bounce.reason());
        }
    }

    private interface Then {
        void at(Instant now);
    }

    /** Only while the lease is ours: another node may have taken the mail over meanwhile. */
    private void ifOurs(InboundRow row, Then then) {
        boolean ours = rows.lock(row.id())
                .filter(now -> now.state() == InboundState.STORED)
                .filter(now -> row.lease() != null && row.lease().equals(now.lease()))
                .isPresent();
        if (ours) {
            then.at(clock.instant());
        }
    }
}
