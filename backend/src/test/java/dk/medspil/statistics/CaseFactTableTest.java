package dk.medspil.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medspil.requisition.RequisitionId;
import dk.medspil.testing.MedspilTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@MedspilTest
class CaseFactTableTest {

    private final RequisitionId id = new RequisitionId(UUID.randomUUID());

    @Autowired
    private CaseFactTable facts;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aCaseIsStaleOnceHoweverOftenItChanged() {
        mark();
        mark();

        assertThat(take()).containsExactly(id);
        assertThat(take()).isEmpty();
    }

    @Test
    void aChangeThatIsNotYetCommittedKeepsItsMark() {
        mark();

        List<RequisitionId> takenMeanwhile = transaction.execute(status -> {
            facts.markStale(id);
            return CompletableFuture.supplyAsync(this::take).join();
        });

        assertThat(takenMeanwhile).isEmpty();
        assertThat(take()).containsExactly(id);
    }

    private void mark() {
        transaction.executeWithoutResult(status -> facts.markStale(id));
    }

    private List<RequisitionId> take() {
        return transaction.execute(status -> facts.takeStale(10));
    }
}
