package dk.medspil.inbox;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The threads of the inbox: one for each mailbox that fetches, and one that reads. Without a mailbox nothing is fetched,
 * and the reader comes only for what was handed in at the front door, and goes when that is read.
 */
@Component
public class InboxRounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(InboxRounds.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final InboxSettings settings;
    private final InboxBell bell;
    private final Supplier<InboxReading> reading;
    private final Supplier<Collectors> post;
    private final List<Thread> fetching = new ArrayList<>();
    private final List<Collector> collectors = new ArrayList<>();
    private @Nullable Thread reader;
    private CountDownLatch ended = new CountDownLatch(0);

    @Autowired
    InboxRounds(
            InboxSettings settings,
            InboxBell bell,
            ObjectProvider<InboxReading> reading,
            ObjectProvider<Collectors> post) {
        this(settings, bell, reading::getObject, post::getObject);
    }

    InboxRounds(InboxSettings settings, InboxBell bell, Supplier<InboxReading> reading, Supplier<Collectors> post) {
        this.settings = settings;
        this.bell = bell;
        this.reading = reading;
        this.post = post;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.reading();
    }

    @Override
    public synchronized void start() {
        if (isRunning()) {
            return;
        }
        CountDownLatch end = new CountDownLatch(1);
        ended = end;
        bell.answer(this::wake);
        for (InboxSettings.Mailbox mailbox : settings.mailboxes()) {
            Collector collector = post.get().of(mailbox);
            collectors.add(collector);
            fetching.add(begun("inbox-" + mailbox.name(), () -> fetchOn(mailbox, collector, end)));
        }
        if (!settings.mailboxes().isEmpty()) {
            wake();
        }
    }

    /** Has the reader come, if it isn't there. What a node that died had not read, it reads as well. */
    private synchronized void wake() {
        CountDownLatch end = ended;
        if (reader == null && end.getCount() > 0) {
            reader = begun("inbox", () -> readOn(end));
        }
    }

    private static Thread begun(String name, Runnable round) {
        Thread thread = new Thread(round, name);
        thread.start();
        return thread;
    }

    @Override
    public void stop() {
        List<Thread> ending = new ArrayList<>();
        synchronized (this) {
            ended.countDown();
            ending.addAll(fetching);
            if (reader != null) {
                ending.add(reader);
            }
            collectors.forEach(Collector::nudge);
            fetching.clear();
            collectors.clear();
            reader = null;
        }
        bell.ring();
        for (Thread thread : ending) {
            try {
                thread.join(LONGEST_STOP.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return ended.getCount() > 0;
    }

    private void readOn(CountDownLatch end) {
        try {
            while (end.getCount() > 0 && !mayLeave()) {
                bell.hear();
                boolean done = false;
                try {
                    reading.get().readDue();
                    done = isDone();
                } catch (RuntimeException | OutOfMemoryError e) {
                    // the database is away, or a mail was too much: its lease ends, and after three tries it rests
                    log.warn("a round of reading ended early: {}", e.toString());
                }
                if (!done && end.getCount() > 0) {
                    bell.await(settings.poll());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            left();
        }
    }

    /** Nothing is left to read, and there is no mailbox from which more could come. */
    private boolean isDone() {
        return settings.mailboxes().isEmpty() && !reading.get().isAnyLeft();
    }

    /** Asked where nobody can ring in between: who rings afterwards has the reader come anew. */
    private synchronized boolean mayLeave() {
        try {
            boolean done = !bell.isRung() && isDone();
            if (done) {
                left();
            }
            return done;
        } catch (RuntimeException e) {
            // the database is away: the round says so
            return false;
        }
    }

    private synchronized void left() {
        if (reader == Thread.currentThread()) {
            reader = null;
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
