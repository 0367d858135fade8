package dk.medspil.process.engine;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/**
 * A step that a case has come to.
 *
 * @param id the engine's id of the task, or of the wait
 * @param elementId the element of the model
 * @param assignee the person's id as text; null when it is nobody's
 */
public record ReachedStep(
        String id,
        String elementId,
        @Nullable String assignee,
        @Nullable Date due,
        Date at,
        DelegateExecution execution) {}
