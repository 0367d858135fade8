package dk.medspil.requisition;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes drafts whose time is over. Any node may do it; two at once take different ones. */
@Component
class DraftSweep {

    private static final int BATCH = 100;

    private final DraftDesk drafts;

    DraftSweep(DraftDesk drafts) {
        this.drafts = drafts;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void sweep() {
        int removed = BATCH;
        while (removed == BATCH) {
            removed = drafts.removeExpired(BATCH);
        }
    }
}
