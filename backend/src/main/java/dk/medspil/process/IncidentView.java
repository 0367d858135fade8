package dk.medspil.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the engine's work that failed as often as it may be tried.
 *
 * @param process the model's key
 * @param businessKey the requisition's number, or the follow-up's id
 * @param elementId where in the model it stands
 * @param message what went wrong, as the program says it
 * @param dueAt when it was due
 */
public record IncidentView(
        String jobId,
        String process,
        @Nullable String businessKey,
        @Nullable String elementId,
        @Nullable String message,
        @Nullable Instant dueAt,
        Instant createdAt) {}
