package dk.medspil.process.engine;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.function.SingletonSupplier;

/**
 * Builds the engine on the application's data source and transactions, and seals it: no scripts, no expressions from
 * stored queries, no Java serialisation, no beans but the allowed ones, no reports to anyone.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineSettings.class)
class EngineConfiguration {

    private static final int LOCK_MILLIS = 30_000;
    private static final int IDLE_WAIT_MILLIS = 5_000;
    private static final int LONGEST_IDLE_WAIT_MILLIS = 15_000;
    private static final int TRIES = 3;

    @Bean
    @DependsOnDatabaseInitialization
    SpringProcessEngineConfiguration processEngineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            ListableBeanFactory beans,
            ObjectProvider<StepWatcher> watcher) {
        SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();
        engine.setProcessEngineName("medspil");
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setDatabaseType("postgres");
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        engine.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setEnforceHistoryTimeToLive(true);
        engine.setDefaultNumberOfRetries(TRIES);
        engine.setJobExecutor(jobExecutor());
        engine.setJobExecutorActivate(false);
        engine.setJobExecutorDeploymentAware(true);
        engine.setHintJobExecutor(true);
        engine.setEnsureJobDueDateNotNull(true);
        // a list that the engine may add its own to
        engine.setCustomPostBPMNParseListeners(
                new ArrayList<>(List.of(new WatchedSteps(SingletonSupplier.of(watcher::getIfAvailable)))));
        // the nudge's cycle is counted anew from the last activity each time it is due
        engine.setReevaluateTimeCycleWhenDue(true);
        // nobody asks for it, and it would parse the model of every version that a query for processes finds
        engine.setEnableFetchProcessDefinitionDescription(false);
        // the light FEEL: our tables hold simple unary tests only
        engine.setDmnFeelEnableLegacyBehavior(true);
        seal(engine, beans);
        return engine;
    }

    private static void seal(SpringProcessEngineConfiguration engine, ListableBeanFactory beans) {
        engine.setBeans(new EngineBeans(beans));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setEnableScriptEngineNashornCompatibility(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnableXxeProcessing(false);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setCmmnEnabled(false);
        engine.setAuthorizationEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
    }

    /** Few threads, for the pool of connections is small; a dead node's jobs are free again after half a minute. */
    private static DefaultJobExecutor jobExecutor() {
        DefaultJobExecutor executor = new DefaultJobExecutor();
        executor.setCorePoolSize(2);
        executor.setMaxPoolSize(2);
        executor.setQueueSize(4);
        executor.setMaxJobsPerAcquisition(4);
        executor.setLockTimeInMillis(LOCK_MILLIS);
        executor.setWaitTimeInMillis(IDLE_WAIT_MILLIS);
        executor.setMaxWait(LONGEST_IDLE_WAIT_MILLIS);
        return executor;
    }

    @Bean
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration) {
        ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }

    @Bean
    HistoryService historyService(ProcessEngine engine) {
        return engine.getHistoryService();
    }
}
