package dk.medspil.process.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models of the bpmn jar at start, a new version only of what changed, and lets this node work on the jobs
 * of every deployment, old ones too, whose processes it knows: else old timers would never fire. What this node begins, it
 * begins with the versions that it was built with: no statement is spent on asking for the newest, and while a new
 * release rolls out an old node goes on with the models that its code fits.
 */
@Component
public class DeployedModels implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(DeployedModels.class);
    private static final String NAME = "medspil";

    private final RepositoryService repository;
    private final ManagementService management;
    private final EngineSettings settings;
    private final ResourcePatternResolver resources;
    private final Map<String, String> processes = new HashMap<>();
    private final Map<String, String> decisions = new HashMap<>();

    DeployedModels(
            RepositoryService repository,
            ManagementService management,
            EngineSettings settings,
            ResourcePatternResolver resources) {
        this.repository = repository;
        this.management = management;
        this.settings = settings;
        this.resources = resources;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        deploy();
        registerKnown();
        repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .list()
                .forEach(newest -> processes.put(newest.getKey(), newest.getId()));
        repository
                .createDecisionDefinitionQuery()
                .latestVersion()
                .list()
                .forEach(newest -> decisions.put(newest.getKey(), newest.getId()));
    }

    /** The id of the process's version. @throws IllegalArgumentException if no model has that key */
    public String process(String key) {
        return known(processes, key);
    }

    /** The id of the decision table's version. @throws IllegalArgumentException if no model has that key */
    public String decision(String key) {
        return known(decisions, key);
    }

    private static String known(Map<String, String> ids, String key) {
        String id = ids.get(key);
        if (id == null) {
            throw new IllegalArgumentException("no model has the key " + key);
        }
        return id;
    }

    private void deploy() throws IOException {
        DeploymentBuilder deployment =
                repository.createDeployment().name(NAME).source(NAME).enableDuplicateFiltering(true);
        int models = 0;
        for (String process : settings.processes()) {
            for (Resource model : modelsOf(process)) {
                try (InputStream content = model.getInputStream()) {
                    deployment.addInputStream(process + "/" + model.getFilename(), content);
                    models++;
                }
            }
        }
        if (models > 0) {
            deployment.deploy();
        }
        LOG.info("{} models are deployed", models);
    }

    private List<Resource> modelsOf(String process) throws IOException {
        List<Resource> models = new ArrayList<>();
        for (String ending : List.of("bpmn", "dmn")) {
            models.addAll(List.of(resources.getResources("classpath*:" + process + "/*." + ending)));
        }
        return models;
    }

    private void registerKnown() {
        for (String process : settings.processes()) {
            repository.createProcessDefinitionQuery().processDefinitionKey(process).list().stream()
                    .map(definition -> definition.getDeploymentId())
                    .distinct()
                    .forEach(management::registerDeploymentForJobExecutor);
        }
    }
}
