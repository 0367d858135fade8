package dk.medspil.search;

import dk.medspil.directory.OrganisationChanged;
import dk.medspil.directory.PersonChanged;
import dk.medspil.directory.PersonsMerged;
import dk.medspil.method.MethodChanged;
import dk.medspil.requisition.CaseReader;
import dk.medspil.requisition.RequisitionId;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Notes what changes, to be computed anew a moment later. Cases are told of in batches, behind the work; of people,
 * organisations and methods one statement a transaction is written, just before its end.
 */
@Component
class SearchMarks implements CaseReader {

    private final SearchTable table;

    SearchMarks(SearchTable table) {
        this.table = table;
    }

    @Override
    public void changed(Collection<RequisitionId> cases) {
        table.mark(cases.stream()
                .map(id -> new SearchMark(SearchKind.CASE, id.value()))
                .toList());
    }

    @EventListener
    void on(PersonChanged change) {
        mark(new SearchMark(SearchKind.PERSON, change.id().value()));
    }

    @EventListener
    void on(PersonsMerged merged) {
        mark(new SearchMark(SearchKind.PERSON, merged.from().value()));
        mark(new SearchMark(SearchKind.PERSON, merged.into().value()));
    }

    @EventListener
    void on(OrganisationChanged change) {
        mark(new SearchMark(SearchKind.ORGANISATION, change.id().value()));
    }

    @EventListener
    void on(MethodChanged change) {
        mark(new SearchMark(SearchKind.METHOD, change.id().value()));
    }

    private void mark(SearchMark mark) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            pending().add(mark);
        } else {
            table.mark(Set.of(mark));
        }
    }

    private Pending pending() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Pending.class::isInstance)
                .map(Pending.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    Pending pending = new Pending(table);
                    TransactionSynchronizationManager.registerSynchronization(pending);
                    return pending;
                });
    }

    /** What one transaction has changed so far. */
    private static final class Pending implements TransactionSynchronization {

        private final SearchTable table;
        private final Set<SearchMark> marks = new TreeSet<>();
        private boolean written;

        Pending(SearchTable table) {
            this.table = table;
        }

        void add(SearchMark mark) {
            if (written) {
                // told by something else that runs just before the end
                table.mark(Set.of(mark));
            } else {
                marks.add(mark);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = true;
            table.mark(marks);
        }
    }
}
