package dk.medspil.mail;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sends the courier off whenever mail was posted in this node, and every few seconds for what other nodes left behind
 * or what has become due. Can be stopped and started while the application runs.
 */
@Component
public class CourierRounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CourierRounds.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    private final Courier courier;
    private final MailBell bell;
    private final MailSettings settings;
    private @Nullable Walk walk;

    CourierRounds(Courier courier, MailBell bell, MailSettings settings) {
        this.courier = courier;
        this.bell = bell;
        this.settings = settings;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.courier();
    }

    @Override
    public synchronized void start() {
        if (walk != null) {
            return;
        }
        if (!courier.hasMailServer()) {
            log.warn("no mail server is set (spring.mail.host): mail waits in the outbox");
        } else if (settings.held()) {
            log.warn("the outbox is held (medspil.mail.held): mail waits there");
        }
        walk = new Walk();
        walk.thread.start();
    }

    @Override
    public synchronized void stop() {
        Walk going = walk;
        walk = null;
        if (going != null) {
            going.end();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return walk != null;
    }

    private final class Walk implements Runnable {

        private final CountDownLatch ended = new CountDownLatch(1);
        private final Thread thread = new Thread(this, "courier");

        @Override
        public void run() {
            try {
                while (ended.getCount() > 0) {
                    round();
                    bell.await(settings.poll());
                    if (ended.await(settings.gather().toMillis(), TimeUnit.MILLISECONDS)) {
                        return;
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void round() {
            try {
                courier.deliverDue();
            } catch (RuntimeException e) {
                // most likely the database is away; the next round tries again
                log.warn("the courier's round ended early: {}", e.toString());
            }
        }

        void end() {
            ended.countDown();
            bell.ring();
            try {
                thread.join(LONGEST_STOP.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
