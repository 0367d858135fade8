package dk.medspil.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medspil.testing.MedspilTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MedspilTest
class DeployedModelsTest {

    private static final Path MODELS = Path.of("..", "bpmn", "src", "main", "resources");

    @Autowired
    RepositoryService repository;

    @Autowired
    ManagementService management;

    @Autowired
    DeployedModels models;

    @Test
    void everyModelOfTheHouseIsDeployedUnderTheNameOfItsFolder() throws IOException {
        List<String> folders;
        try (Stream<Path> files = Files.walk(MODELS, 2)) {
            folders = files.map(file -> MODELS.relativize(file).toString())
                    .filter(file -> file.endsWith(".bpmn"))
                    .map(file -> file.substring(0, file.indexOf('/')))
                    .toList();
        }

        assertThat(folders).isNotEmpty();
        assertThat(definitions()).extracting(ProcessDefinition::getKey).containsExactlyInAnyOrderElementsOf(folders);
    }

    @Test
    void anUnchangedModelIsNotDeployedAgain() throws IOException {
        long before = repository.createDeploymentQuery().count();

        models.afterPropertiesSet();

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void thisNodeWorksOnTheJobsOfAllThatItKnows() {
        assertThat(definitions()).allSatisfy(definition -> assertThat(management.getRegisteredDeployments())
                .contains(definition.getDeploymentId()));
    }

    @Test
    void whatThisNodeBeginsItBeginsWithTheVersionsThatItWasBuiltWith() {
        assertThat(definitions()).allSatisfy(definition -> assertThat(models.process(definition.getKey()))
                .isEqualTo(definition.getId()));
        assertThat(repository.createDecisionDefinitionQuery().latestVersion().list())
                .isNotEmpty()
                .allSatisfy(table -> assertThat(models.decision(table.getKey())).isEqualTo(table.getId()));
        assertThatThrownBy(() -> models.process("no-such-model")).isInstanceOf(IllegalArgumentException.class);
    }

    private List<ProcessDefinition> definitions() {
        return repository.createProcessDefinitionQuery().list();
    }
}
