package dk.medspil.statistics;

import dk.medspil.requisition.RequisitionChanged;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the facts behind the statistics a few seconds behind the cases. A change marks its case as
 * stale in its own transaction, so that none is forgotten when a node dies; the refresh computes the
 * row anew from the case, never by adding to it, so that doing it twice does no harm.
 */
@Component
class CaseFactsRefresh {

    private static final int BATCH = 200;

    private final CaseFactTable facts;
    private final CaseFactSource source;
    private final TransactionTemplate transaction;

    CaseFactsRefresh(CaseFactTable facts, CaseFactSource source, TransactionTemplate transaction) {
        this.facts = facts;
        this.source = source;
        this.transaction = transaction;
    }

    @EventListener
    void on(RequisitionChanged change) {
        facts.markStale(change.id());
    }

    /** Refreshes all that is stale; several nodes may do so at once, each takes its own rows. */
    @Scheduled(fixedDelayString = "${medspil.statistics.refresh:PT2S}")
    void refresh() {
        while (refreshBatch() == BATCH) {
            // the next batch has its own transaction
        }
    }

    private int refreshBatch() {
        Integer refreshed = transaction.execute(status -> {
            var stale = facts.takeStale(BATCH);
            facts.write(source.of(stale));
            return stale.size();
        });
        return refreshed == null ? 0 : refreshed;
    }
}
