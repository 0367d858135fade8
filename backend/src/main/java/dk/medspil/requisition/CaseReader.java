package dk.medspil.requisition;

import java.util.Collection;

/** Keeps something of its own that is computed from cases, a few seconds behind them: figures, a search. */
public interface CaseReader {

    /**
     * These have changed, whatever it was; some may have been told before. Runs in the transaction that strikes them off
     * the list: whoever fails is told again, and holds up the other readers. So what may take long, or fail, notes them
     * and goes on in a transaction of its own.
     */
    void changed(Collection<RequisitionId> cases);
}
