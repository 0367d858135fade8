package dk.medspil.process.engine;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is set about the engine.
 *
 * @param jobExecutor whether this node works on jobs and timers from its start
 * @param processes the folders of models that are deployed, each named as its process
 */
@ConfigurationProperties("medspil.engine")
record EngineSettings(boolean jobExecutor, List<String> processes) {}
