package dk.medspil.inbox;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The threads of the inbox: one that reads, and one for each mailbox that fetches. */
@Component
public class InboxRounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(InboxRounds.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final InboxSettings settings;
    private final InboxReading reading;
    private final InboxBell bell;
    private final MailboxRows progress;
    private final MailStore store;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final List<Thread> threads = new ArrayList<>();
    private final List<Collector> collectors = new ArrayList<>();
    private CountDownLatch ended = new CountDownLatch(0);

    InboxRounds(
            InboxSettings settings,
            InboxReading reading,
            InboxBell bell,
            MailboxRows progress,
            MailStore store,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.settings = settings;
        this.reading = reading;
        this.bell = bell;
        this.progress = progress;
        this.store = store;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public boolean isAutoStartup() {
        return settings.reading();
    }

    Collector collector(InboxSettings.Mailbox mailbox) {
        return new Collector(mailbox, settings, progress, store, transaction, clock);
    }

    @Override
    public synchronized void start() {
        if (isRunning()) {
            return;
        }
        CountDownLatch end = new CountDownLatch(1);
        ended = end;
        begin("inbox", () -> readOn(end));
        for (InboxSettings.Mailbox mailbox : settings.mailboxes()) {
            Collector collector = collector(mailbox);
            collectors.add(collector);
            begin("inbox-" + mailbox.name(), () -> fetchOn(mailbox, collector, end));
        }
    }

    private void begin(String name, Runnable round) {
        Thread thread = new Thread(round, name);
        threads.add(thread);
        thread.start();
    }

    @Override
    public synchronized void stop() {
        ended.countDown();
        bell.ring();
        collectors.forEach(Collector::nudge);
        for (Thread thread : threads) {
            try {
                thread.join(LONGEST_STOP.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
        collectors.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return ended.getCount() > 0;
    }

    private void readOn(CountDownLatch end) {
        try {
            while (end.getCount() > 0) {
                try {
                    reading.readDue();
                } catch (RuntimeException | OutOfMemoryError e) {
                    // the database is away, or a mail was too much: its lease ends, and after three tries it rests
                    log.warn("a round of reading ended early: {}", e.toString());
                }
                bell.await(settings.poll());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void fetchOn(InboxSettings.Mailbox mailbox, Collector collector, CountDownLatch end) {
        Duration pause = settings.poll();
        try {
            while (end.getCount() > 0) {
                boolean waited = false;
                try {
                    collector.collect();
                    pause = settings.poll();
                    waited = collector.await();
                } catch (MessagingException | IOException | RuntimeException e) {
                    collector.close();
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                    log.warn("mailbox {} cannot be read, next try in {}: {}", mailbox.name(), pause, e.toString());
                }
                if (!waited && end.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            leave(mailbox, collector);
        }
    }

    private static void leave(InboxSettings.Mailbox mailbox, Collector collector) {
        try {
            collector.close();
            collector.release();
        } catch (RuntimeException e) {
            log.warn("mailbox {} stays ours until its lease ends: {}", mailbox.name(), e.toString());
        }
    }
}
