package dk.medspil.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medspil.testing.MedspilTest;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.ClassUtils;

/** What the engine must not be able to do, whatever a model or a query says. */
@MedspilTest
class EngineSealTest {

    @Autowired
    SpringProcessEngineConfiguration engine;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @ParameterizedTest
    @ValueSource(strings = {"${dataSource.connection}", "${environment.systemProperties}", "${jobSwitch.stop()}"})
    void expressionsReachNoBeanThatIsNotAllowed(String expression) {
        deploy(Bpmn.createExecutableProcess("errand")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .serviceTask()
                .camundaExpression(expression)
                .endEvent()
                .done());

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("errand"))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("Unknown property used in expression");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript", "groovy", "juel", "python"})
    void scriptsAreRefused(String language) {
        assertThatThrownBy(() -> {
                    deploy(Bpmn.createExecutableProcess("errand")
                            .camundaHistoryTimeToLive(1)
                            .startEvent()
                            .scriptTask()
                            .scriptFormat(language)
                            .scriptText("1 + 1")
                            .endEvent()
                            .done());
                    runtime.startProcessInstanceByKey("errand");
                })
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("Scripts are switched off");
    }

    @Test
    void queriesEvaluateNoExpressions() {
        assertThat(engine.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(engine.isEnableExpressionsInStoredQueries()).isFalse();
    }

    @Test
    void neitherRestNorWebApplicationsAreOnBoard() {
        List<String> doors = List.of(
                "org.camunda.bpm.engine.rest.impl.CamundaRestResources",
                "org.camunda.bpm.webapp.impl.engine.ProcessEnginesFilter",
                "org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration");

        assertThat(doors)
                .noneMatch(name -> ClassUtils.isPresent(name, getClass().getClassLoader()));
    }

    private void deploy(BpmnModelInstance model) {
        repository.createDeployment().addModelInstance("errand.bpmn", model).deploy();
    }
}
