package dk.medspil.requisition;

import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells all who read cases which ones changed. A change marks its case in its own transaction, so that none is forgotten
 * when a node dies; what was done to a case within a round is read once.
 */
@Component
public class CaseRounds {

    private static final int BATCH = 200;

    private final ChangedCases changed;
    private final List<CaseReader> readers;
    private final TransactionTemplate transaction;

    CaseRounds(ChangedCases changed, List<CaseReader> readers, TransactionTemplate transaction) {
        this.changed = changed;
        this.readers = readers;
        this.transaction = transaction;
    }

    /** Goes through all that changed; several nodes may do so at once, each takes its own cases. */
    @Scheduled(fixedDelayString = "PT2S")
    public void run() {
        while (batch() == BATCH) {
            // the next batch has its own transaction
        }
    }

    private int batch() {
        Integer taken = transaction.execute(status -> {
            List<RequisitionId> cases = changed.take(BATCH);
            if (!cases.isEmpty()) {
                readers.forEach(reader -> reader.changed(cases));
            }
            return cases.size();
        });
        return taken == null ? 0 : taken;
    }
}
