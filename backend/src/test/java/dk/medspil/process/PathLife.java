package dk.medspil.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/** One instance on its way through a model. */
final class PathLife {

    private final ProcessEngine engine;
    private final String instance;
    private final String key;

    PathLife(ProcessEngine engine, String instance, String key) {
        this.engine = engine;
        this.instance = instance;
        this.key = key;
    }

    PathLife complete(String element, Map<String, Object> facts) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(element)
                .singleResult();
        assertThat(task).as(element).isNotNull();
        engine.getTaskService().complete(task.getId(), facts);
        return this;
    }

    PathLife complete(String element) {
        return complete(element, Map.of());
    }

    /** Fires the timer of that event now. */
    PathLife fire(String element) {
        Job timer = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(element)
                .singleResult();
        assertThat(timer).as(element).isNotNull();
        engine.getManagementService().executeJob(timer.getId());
        return this;
    }

    PathLife tell(String message) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(key)
                .correlateWithResult();
        return this;
    }

    PathLife waitsAt(String... elements) {
        assertThat(engine.getRuntimeService().getActiveActivityIds(instance)).containsExactlyInAnyOrder(elements);
        return this;
    }

    PathLife hasPassed(String element) {
        assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .activityId(element)
                        .finished()
                        .count())
                .as(element)
                .isPositive();
        return this;
    }

    void hasEndedAt(String endEvent) {
        hasPassed(endEvent);
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .as("running instances")
                .isZero();
    }
}
