package dk.medspil.process;

import static org.mockito.Mockito.RETURNS_DEFAULTS;
import static org.mockito.Mockito.mock;

import dk.medspil.testing.BareDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.mockito.invocation.InvocationOnMock;

/** The product's models on a bare engine: their beans only note what they are told, timers are fired by hand. */
final class PathEngine {

    static final Instant NOW = Instant.parse("2010-03-01T08:00:00Z");
    private static final Date SOON = Date.from(NOW.plusSeconds(3600));

    final PathCoverage coverage = new PathCoverage();
    final RequisitionHandlingTasks requisitionTasks = mock(RequisitionHandlingTasks.class, PathEngine::soon);
    final FollowUpTasks followUpTasks = mock(FollowUpTasks.class, PathEngine::soon);
    private final ProcessEngine engine;

    PathEngine() {
        ClockUtil.setCurrentTime(Date.from(NOW));
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("paths");
        configuration.setDataSource(BareDatabase.migrated());
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setJobExecutorActivate(false);
        configuration.setReevaluateTimeCycleWhenDue(true);
        configuration.setMetricsEnabled(false);
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(coverage)));
        configuration.setBeans(Map.of("requisitionHandlingTasks", requisitionTasks, "followUpTasks", followUpTasks));
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("requisition-handling/requisition-handling.bpmn")
                .addClasspathResource("follow-up/follow-up.bpmn")
                .deploy();
    }

    /** Every moment asked for is in an hour, the cycle too; what is asked yes or no is no. */
    private static Object soon(InvocationOnMock asked) throws Throwable {
        if (asked.getMethod().getReturnType() == Date.class) {
            return SOON;
        }
        return asked.getMethod().getName().equals("nudgeDue") ? "R/PT3600S" : RETURNS_DEFAULTS.answer(asked);
    }

    PathLife begin(String process, Map<String, Object> facts) {
        String key = UUID.randomUUID().toString();
        String id = engine.getRuntimeService()
                .startProcessInstanceByKey(process, key, facts)
                .getId();
        return new PathLife(engine, id, key);
    }

    void close() {
        engine.close();
        ClockUtil.reset();
    }
}
