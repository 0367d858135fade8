package dk.medspil.process.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** The decision tables that this node was built with, each fetched once: what is deployed never changes. */
@Component
public class ParsedTables {

    private final ProcessEngineConfigurationImpl engine;
    private final DeployedModels models;
    private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();

    ParsedTables(ProcessEngine engine, DeployedModels models) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.models = models;
    }

    /** The outputs of every rule that fits, in the table's order. @throws IllegalArgumentException for no known table */
    public List<Map<String, Object>> evaluate(String table, Map<String, Object> facts) {
        return engine.getCommandExecutorTxRequired().execute(context -> engine.getDmnEngine()
                .evaluateDecisionTable(parsed.computeIfAbsent(table, this::fetch), facts)
                .getResultList());
    }

    private DmnDecision fetch(String table) {
        return (DmnDecision) engine.getDeploymentCache().findDeployedDecisionDefinitionById(models.decision(table));
    }
}
