package dk.medspil.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medspil.testing.MedspilTest;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What is written through JPA and what the engine writes exist together or not at all. */
@MedspilTest
class OneTransactionTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void anErrandIsDeployed() {
        repository
                .createDeployment()
                .addModelInstance(
                        "errand.bpmn",
                        Bpmn.createExecutableProcess("errand")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask()
                                .endEvent()
                                .done())
                .deploy();
    }

    @Test
    void bothAreThereAfterTheCommit() {
        transaction.executeWithoutResult(status -> {
            writeRow();
            startErrand();
        });

        assertThat(rows()).isEqualTo(1);
        assertThat(errands()).isEqualTo(1);
    }

    @Test
    void neitherIsThereWhenTheWorkFailsAfterTheEngine() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    writeRow();
                    startErrand();
                    throw new IllegalStateException("killed before the commit");
                }))
                .hasMessage("killed before the commit");

        assertThat(rows()).isZero();
        assertThat(errands()).isZero();
    }

    @Test
    void neitherIsThereWhenTheRowIsRefusedAfterTheEngine() {
        String id = UUID.randomUUID().toString();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    writeRow(id);
                    startErrand();
                    writeRow(id);
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(rows()).isZero();
        assertThat(errands()).isZero();
    }

    private void writeRow() {
        writeRow(UUID.randomUUID().toString());
    }

    private void writeRow(String key) {
        entities.createNativeQuery(
                        "INSERT INTO throttle (bucket, key_hash, full_at) VALUES ('test', :key, '2010-03-01T08:00:00Z')")
                .setParameter("key", key)
                .executeUpdate();
    }

    private void startErrand() {
        runtime.startProcessInstanceByKey("errand");
    }

    private int rows() {
        return java.util.Objects.requireNonNull(
                database.queryForObject("SELECT count(*)::int FROM throttle", Integer.class));
    }

    private long errands() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("errand")
                .count();
    }
}
