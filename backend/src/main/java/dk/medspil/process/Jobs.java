package dk.medspil.process;

import dk.medspil.process.engine.JobSwitch;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The engine's timers and other jobs, fired by hand: for whoever moves the office's clock. The clock itself is left
 * alone. What fails is tried as often as the engine would, and is an incident then.
 */
@Component
public class Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private final ManagementService management;
    private final JobSwitch executor;

    Jobs(ManagementService management, JobSwitch executor) {
        this.management = management;
        this.executor = executor;
    }

    /** When the next job is due; empty when none waits. */
    public Optional<Instant> nextDue() {
        return next().map(Jobs::due);
    }

    /**
     * Fires all that is due at or before that moment, one by one in order of due time, on this thread; what becomes due
     * by it is fired too.
     *
     * @return how many were fired
     */
    public int runDue(Instant until) {
        int fired = 0;
        for (Optional<Job> job = next(); job.isPresent() && !due(job.get()).isAfter(until); job = next()) {
            fire(job.get());
            fired++;
        }
        return fired;
    }

    private void fire(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (RuntimeException e) {
            LOG.warn("Job {} of {} failed", job.getId(), job.getProcessDefinitionKey(), e);
        }
    }

    private Optional<Job> next() {
        List<Job> jobs = management
                .createJobQuery()
                .withRetriesLeft()
                .active()
                .orderByJobDuedate()
                .asc()
                .orderByJobId()
                .asc()
                .listPage(0, 1);
        return jobs.stream().findFirst();
    }

    private static Instant due(Job job) {
        Date due = job.getDuedate();
        return due == null ? Instant.MIN : due.toInstant();
    }

    /** Lets this node fire jobs by itself from now on. */
    public void startExecutor() {
        executor.start();
    }

    public void stopExecutor() {
        executor.stop();
    }
}
