package dk.medspil.process;

import dk.medspil.platform.problem.Refusal;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the engine could not do by itself, for a person to see and to try again. */
@Service
@Transactional
public class Incidents {

    private static final int SHOWN = 200;

    private final ManagementService management;
    private final RuntimeService instances;

    Incidents(ManagementService management, RuntimeService instances) {
        this.management = management;
        this.instances = instances;
    }

    /** At most 200, the longest due first. */
    @Transactional(readOnly = true)
    public List<IncidentView> all() {
        List<Job> jobs = management
                .createJobQuery()
                .noRetriesLeft()
                .orderByJobDuedate()
                .asc()
                .listPage(0, SHOWN);
        if (jobs.isEmpty()) {
            return List.of();
        }
        Map<String, ProcessInstance> running = running(jobs);
        return jobs.stream().map(job -> view(job, running)).toList();
    }

    private Map<String, ProcessInstance> running(List<Job> jobs) {
        Set<String> ids = jobs.stream().map(Job::getProcessInstanceId).collect(Collectors.toSet());
        return instances.createProcessInstanceQuery().processInstanceIds(ids).list().stream()
                .collect(Collectors.toMap(ProcessInstance::getId, Function.identity()));
    }

    private IncidentView view(Job job, Map<String, ProcessInstance> running) {
        ProcessInstance instance = running.get(job.getProcessInstanceId());
        return new IncidentView(
                job.getId(),
                job.getProcessDefinitionKey(),
                instance == null ? null : instance.getBusinessKey(),
                job.getFailedActivityId(),
                job.getExceptionMessage(),
                moment(job.getDuedate()),
                job.getCreateTime().toInstant());
    }

    /** Lets the engine try once more, at its next turn. @throws Refusal 404 when there is no such incident */
    public void retry(String jobId) {
        Job job = management.createJobQuery().jobId(jobId).noRetriesLeft().singleResult();
        if (job == null) {
            throw Refusal.notFound();
        }
        management.setJobRetries(jobId, 1);
    }

    private static @Nullable Instant moment(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
