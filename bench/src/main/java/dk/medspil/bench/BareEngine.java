package dk.medspil.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/**
 * The competitor: the same models in the same engine, with beans that do nothing, driven through its Java API. It
 * keeps no case, sends no mail, signs nobody in.
 */
final class BareEngine implements Side {

    private static final String HANDLING = "requisition-handling/requisition-handling.bpmn";
    private static final String FOLLOW_UP = "follow-up/follow-up.bpmn";

    private final HikariDataSource pool;
    private final StandaloneProcessEngineConfiguration configuration;
    private final ProcessEngine engine;

    BareEngine(String jdbcUrl, String user, String password, int poolSize) {
        HikariConfig hikari = new HikariConfig();
        hikari.setJdbcUrl(jdbcUrl);
        hikari.setUsername(user);
        hikari.setPassword(password);
        hikari.setMaximumPoolSize(poolSize);
        pool = new HikariDataSource(hikari);

        configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(pool);
        configuration.setTransactionsExternallyManaged(false);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory(HistoryLevel.HISTORY_LEVEL_ACTIVITY.getName());
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setJobExecutorActivate(true);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setBeans(
                Map.of("requisitionHandlingTasks", new EmptyTasks(), "followUpTasks", new EmptyFollowUpTasks()));
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource(HANDLING)
                .addClasspathResource(FOLLOW_UP)
                .deploy();
    }

    @Override
    public String name() {
        return "bare engine";
    }

    @Override
    public void live(int client) {
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "requisition-handling",
                        UUID.randomUUID().toString(),
                        Map.of("requisitionId", UUID.randomUUID().toString()))
                .getId();
        complete(instance, Map.of("decision", "ACCEPT", "assigned", true));
        complete(instance, Map.of());
        complete(instance, Map.of());
        conclude(instance);
    }

    /** The closure starts the follow-up in the same transaction, as in the product. */
    private void conclude(String instance) {
        configuration.getCommandExecutorTxRequired().execute(context -> {
            complete(instance, Map.of());
            String followUp = UUID.randomUUID().toString();
            engine.getRuntimeService()
                    .startProcessInstanceByKey("follow-up", followUp, Map.of("followUpId", followUp, "wave", 1));
            return null;
        });
    }

    private void complete(String instance, Map<String, Object> facts) {
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        engine.getTaskService().complete(task, facts);
    }

    @Override
    public void settle() {
        // every step was committed when it returned
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
