package dk.medspil.process.engine;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Turns this node's work on jobs and timers on and off. On from the start unless
 * {@code medspil.engine.job-executor=false}; off before anything else when the application stops.
 */
@Component
public class JobSwitch implements SmartLifecycle {

    private final JobExecutor executor;
    private final EngineSettings settings;

    JobSwitch(SpringProcessEngineConfiguration engine, DeployedModels models, EngineSettings settings) {
        this.executor = engine.getJobExecutor();
        this.settings = settings;
    }

    @Override
    public void start() {
        executor.start();
    }

    @Override
    public void stop() {
        executor.shutdown();
    }

    @Override
    public boolean isRunning() {
        return executor.isActive();
    }

    @Override
    public boolean isAutoStartup() {
        return settings.jobExecutor();
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
