package dk.medspil.inbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes this node's reader when a mail has been kept, or has it come. */
@Component
class InboxBell {

    private final Semaphore rung = new Semaphore(0);
    private volatile @Nullable Runnable servant;

    /** Who is told of every ring. */
    void answer(Runnable who) {
        servant = who;
    }

    void ringAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ring();
            }
        });
    }

    void ring() {
        rung.release();
        Runnable who = servant;
        if (who != null) {
            who.run();
        }
    }

    /** What rang until now is taken up. */
    void hear() {
        rung.drainPermits();
    }

    boolean isRung() {
        return rung.availablePermits() > 0;
    }

    void await(Duration most) throws InterruptedException {
        if (rung.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }
}
