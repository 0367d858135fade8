package dk.medspil.process;

import dk.medspil.directory.PersonId;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.process.engine.DeployedModels;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the desks of this room say to the engine, always in their own transaction. A race that is lost in the engine is
 * a refusal like any other: 409, someone was first.
 */
@Component
class EngineRoom {

    private static final String DEADLINE_PASSED = "BoundaryEvent_DeadlinePassed";

    private final RuntimeService instances;
    private final TaskService tasks;
    private final ManagementService management;
    private final DeployedModels models;

    EngineRoom(RuntimeService instances, TaskService tasks, ManagementService management, DeployedModels models) {
        this.instances = instances;
        this.tasks = tasks;
        this.management = management;
        this.models = models;
    }

    void start(String process, String businessKey, Map<String, Object> facts) {
        first(() -> instances.startProcessInstanceById(models.process(process), businessKey, facts));
    }

    void complete(String taskId, Map<String, Object> facts) {
        first(() -> tasks.complete(taskId, facts));
    }

    void assign(String taskId, @Nullable PersonId assignee) {
        first(() -> tasks.setAssignee(taskId, assignee == null ? null : assignee.toString()));
    }

    /** The step is due then, and so is its escalation if that is still ahead. */
    void moveDeadline(String taskId, Instant deadline) {
        first(() -> {
            Date due = Date.from(deadline);
            tasks.setDueDate(taskId, due);
            String instance =
                    tasks.createTaskQuery().taskId(taskId).singleResult().getProcessInstanceId();
            for (Job job : management
                    .createJobQuery()
                    .processInstanceId(instance)
                    .activityId(DEADLINE_PASSED)
                    .list()) {
                management.setJobDuedate(job.getId(), due);
            }
        });
    }

    /** The timer of that event is due then, in each instance that waits with it; whether one did. */
    boolean moveTimer(String businessKey, String event, Instant due) {
        List<Job> timers = timersOf(businessKey, event);
        first(() -> timers.forEach(timer -> management.setJobDuedate(timer.getId(), Date.from(due))));
        return !timers.isEmpty();
    }

    private List<Job> timersOf(String businessKey, String event) {
        return instances.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                .flatMap(instance ->
                        management
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .activityId(event)
                                .list()
                                .stream())
                .toList();
    }

    /** The business keys of the instances in which the timer of that event is due within these moments. */
    List<String> dueWithin(String event, Instant from, Instant until) {
        return management
                .createJobQuery()
                .timers()
                .activityId(event)
                .duedateHigherThan(Date.from(from.minusMillis(1)))
                .duedateLowerThan(Date.from(until))
                .list()
                .stream()
                .map(job -> instances
                        .createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey())
                .toList();
    }

    /**
     * Tells one instance.
     *
     * @throws Refusal 409 if it doesn't wait for this message any more
     */
    void tell(String businessKey, String message) {
        try {
            first(() -> instances
                    .createMessageCorrelation(message)
                    .processInstanceBusinessKey(businessKey)
                    .correlate());
        } catch (MismatchingMessageCorrelationException e) {
            Refusal late = Refusal.conflict("case-went-on");
            late.initCause(e);
            throw late;
        }
    }

    /** Tells an instance that may have gone on or ended: then nothing happens. */
    void tellIfWaiting(String businessKey, String message) {
        first(() -> instances
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .correlateAll());
    }

    private static void first(Runnable step) {
        try {
            step.run();
        } catch (OptimisticLockingException e) {
            Refusal late = Refusal.conflict("someone-was-first");
            late.initCause(e);
            throw late;
        }
    }
}
