package dk.medspil.statistics;

import dk.medspil.requisition.CaseReader;
import dk.medspil.requisition.RequisitionId;
import java.util.Collection;
import org.springframework.stereotype.Component;

/**
 * Keeps the facts behind the statistics a few seconds behind the cases. A row is computed anew from its case, never by
 * adding to it, so that doing it twice does no harm.
 */
@Component
class CaseFactsRefresh implements CaseReader {

    private final CaseFactTable facts;
    private final CaseFactSource source;

    CaseFactsRefresh(CaseFactTable facts, CaseFactSource source) {
        this.facts = facts;
        this.source = source;
    }

    @Override
    public void changed(Collection<RequisitionId> cases) {
        facts.write(source.of(cases));
    }
}
