package dk.medspil.requisition;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medspil.testing.MedspilTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@MedspilTest
class ChangedCasesTest {

    private final RequisitionId id = new RequisitionId(UUID.randomUUID());

    @Autowired
    private ChangedCases changed;

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
            changed.mark(id);
            return CompletableFuture.supplyAsync(this::take).join();
        });

        assertThat(takenMeanwhile).isEmpty();
        assertThat(take()).containsExactly(id);
    }

    private void mark() {
        transaction.executeWithoutResult(status -> changed.mark(id));
    }

    private List<RequisitionId> take() {
        return transaction.execute(status -> changed.take(10));
    }
}
