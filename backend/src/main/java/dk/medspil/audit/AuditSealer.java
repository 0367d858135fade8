package dk.medspil.audit;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals once a minute what was written since: one node at a time, a batch at a time, each seal over the one before it.
 * A chain row by row would make every write wait for the one before.
 */
@Component
class AuditSealer {

    private static final int BATCH = 5_000;

    private final Seals seals;
    private final Clock wallClock;

    AuditSealer(Seals seals, @Qualifier("wallClock") Clock wallClock) {
        this.seals = seals;
        this.wallClock = wallClock;
    }

    /** Seals all that is written, if no other node is about it; gives the number of entries sealed. */
    @Transactional
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    public int seal() {
        if (!seals.takeTurn()) {
            return 0;
        }
        Optional<Seals.Seal> last = seals.last();
        long number = last.map(Seals.Seal::number).orElse(0L);
        byte[] previous = last.map(Seals.Seal::signature).orElse(Seals.BEFORE_THE_FIRST);
        int sealed = 0;
        List<SealedBatch.Row> rows = seals.unsealed(BATCH);
        while (!rows.isEmpty()) {
            number++;
            previous = seals.sign(number, previous, rows);
            seals.write(number, previous, rows, wallClock.instant());
            sealed += rows.size();
            rows = rows.size() < BATCH ? List.of() : seals.unsealed(BATCH);
        }
        return sealed;
    }
}
