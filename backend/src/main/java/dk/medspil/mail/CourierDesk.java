package dk.medspil.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** The courier's three short transactions: take, write the words, record. */
@Component
class CourierDesk {

    private static final Logger log = LoggerFactory.getLogger(CourierDesk.class);

    /** What one round has: mails to send, and how many rows it looked at to find them. */
    record Round(List<OutboxRow> taken, int looked) {}

    /** The words of a mail, or why there are none. */
    record Written(@Nullable ComposedMail words, Outcome refusal) {}

    private final OutboxRows rows;
    private final MailSettings settings;
    private final ObjectProvider<MailComposer> composer;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate change;
    private final TransactionTemplate read;

    CourierDesk(
            OutboxRows rows,
            MailSettings settings,
            ObjectProvider<MailComposer> composer,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.settings = settings;
        this.composer = composer;
        this.events = events;
        this.clock = clock;
        this.change = new TransactionTemplate(transactions);
        this.read = new TransactionTemplate(transactions);
        this.read.setReadOnly(true);
    }

    Round take() {
        return change.execute(status -> {
            Instant now = clock.instant();
            List<OutboxRow> due = rows.lockDue(now, settings.batch());
            if (due.isEmpty()) {
                return new Round(due, 0);
            }
            UUID lease = UUID.randomUUID();
            List<OutboxRow> taken = new ArrayList<>();
            List<OutboxRow> passed = new ArrayList<>();
            List<Verdict> verdicts = new ArrayList<>();
            Map<String, List<Instant>> tried = triedWithinTheHour(due, now);
            for (OutboxRow row : due) {
                Verdict verdict = mustWait(row, tried, now);
                if (verdict == null) {
                    taken.add(row);
                } else {
                    passed.add(row);
                    verdicts.add(verdict);
                }
            }
            if (!passed.isEmpty()) {
                rows.putBack(passed, verdicts);
            }
            List<OutboxRow> leased =
                    taken.isEmpty() ? taken : rows.lease(taken, lease, now, now.plus(settings.lease()));
            return new Round(leased, due.size());
        });
    }

    private Map<String, List<Instant>> triedWithinTheHour(List<OutboxRow> due, Instant now) {
        List<OutboxRow> automatic = due.stream().filter(OutboxRow::automatic).toList();
        return automatic.isEmpty() ? new HashMap<>() : rows.triedWithinTheHour(automatic, now);
    }

    private @Nullable Verdict mustWait(OutboxRow row, Map<String, List<Instant>> tried, Instant now) {
        if (row.state() == MailState.SENDING && row.attempts() >= settings.tries()) {
            String reason = "its courier died " + row.attempts() + " times; it may have arrived";
            return new Verdict(MailState.UNCERTAIN, now, row.attempts(), reason);
        }
        if (!row.automatic()) {
            return null;
        }
        List<Instant> times = tried.computeIfAbsent(row.throttleKey(), a -> new ArrayList<>());
        if (times.size() >= settings.perHour()) {
            Instant room = times.get(settings.perHour() - 1).plus(Duration.ofHours(1));
            return new Verdict(MailState.DEFERRED, room, row.attempts(), "the address has had enough mail this hour");
        }
        times.add(0, now);
        return null;
    }

    /** The words of all the mails, in order. One that cannot be written does not keep the others. */
    List<Written> write(List<OutboxRow> taken) {
        List<Written> together = inOneTransaction(taken);
        if (together != null) {
            return together;
        }
        List<Written> each = new ArrayList<>();
        for (OutboxRow row : taken) {
            each.add(alone(row));
        }
        return each;
    }

    private @Nullable List<Written> inOneTransaction(List<OutboxRow> taken) {
        try {
            return read.execute(
                    status -> composer
                            .getObject()
                            .composeAll(taken.stream().map(OutboxRow::mail).toList())
                            .stream()
                            .map(CourierDesk::written)
                            .toList());
        } catch (RuntimeException e) {
            // a failure inside spoils the transaction for the rest: write them one by one
            return null;
        }
    }

    private Written alone(OutboxRow row) {
        try {
            return written(read.execute(status -> composer.getObject().compose(row.mail())));
        } catch (MailNotWanted e) {
            return new Written(null, Outcome.of(Outcome.Kind.FOR_A_HUMAN, e.getMessage()));
        } catch (RuntimeException e) {
            log.error(
                    "mail {} cannot be written, template {}",
                    row.mail().id(),
                    row.mail().template(),
                    e);
            return new Written(
                    null, Outcome.of(Outcome.Kind.UNWRITTEN, e.getClass().getSimpleName()));
        }
    }

    private static Written written(ComposedMail words) {
        return new Written(words, Outcome.taken());
    }

    /** Records the tries and tells who wants to know, in one transaction. */
    void record(List<Delivery> deliveries) {
        try {
            change.executeWithoutResult(status -> recordAndTell(deliveries));
        } catch (TransactionException e) {
            // the database is gone: the leases will end, and the mails leave again under their Message-IDs
            throw e;
        } catch (RuntimeException e) {
            log.warn("a round of mail could not be recorded together, now one by one", e);
            deliveries.forEach(this::recordAlone);
        }
    }

    private void recordAlone(Delivery delivery) {
        try {
            change.executeWithoutResult(status -> recordAndTell(List.of(delivery)));
        } catch (TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            log.error(
                    "mail {} is {}, but a listener failed",
                    delivery.row().mail().id(),
                    delivery.verdict().state(),
                    e);
            change.executeWithoutResult(status -> rows.record(List.of(delivery), clock.instant()));
        }
    }

    private void recordAndTell(List<Delivery> deliveries) {
        Instant now = clock.instant();
        List<Boolean> ours = rows.record(deliveries, now);
        for (int i = 0; i < deliveries.size(); i++) {
            Delivery delivery = deliveries.get(i);
            if (ours.get(i) && delivery.verdict().state() == MailState.BOUNCED) {
                rows.markAddress(delivery.row().mail(), now);
            }
            if (ours.get(i) && delivery.worthTelling()) {
                events.publishEvent(delivery.event(now));
            }
        }
    }
}
