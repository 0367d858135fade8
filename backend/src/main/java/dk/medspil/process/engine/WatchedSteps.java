package dk.medspil.process.engine;

import java.util.Date;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * Lets the watcher know of every user task and every wait for a message, without a word of it in the models. The
 * watcher is fetched when first needed, since it needs the engine itself.
 */
final class WatchedSteps extends AbstractBpmnParseListener {

    private final Supplier<@Nullable StepWatcher> watcher;

    WatchedSteps(Supplier<@Nullable StepWatcher> watcher) {
        this.watcher = watcher;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::reached);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this::left);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, this::left);
    }

    @Override
    public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::waiting);
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) this::waited);
    }

    private void reached(DelegateTask task) {
        tell(it -> it.reached(new ReachedStep(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getAssignee(),
                task.getDueDate(),
                task.getCreateTime(),
                task.getExecution())));
    }

    private void left(DelegateTask task) {
        tell(it -> it.left(new LeftStep(task.getId(), task.getTaskDefinitionKey(), task.getCreateTime())));
    }

    private void waiting(DelegateExecution execution) {
        Date now = ClockUtil.getCurrentTime();
        tell(it -> it.reached(new ReachedStep(
                execution.getActivityInstanceId(), execution.getCurrentActivityId(), null, null, now, execution)));
    }

    private void waited(DelegateExecution execution) {
        tell(it -> it.left(new LeftStep(execution.getActivityInstanceId(), execution.getCurrentActivityId(), null)));
    }

    private void tell(Consumer<StepWatcher> event) {
        StepWatcher known = watcher.get();
        if (known != null) {
            event.accept(known);
        }
    }
}
