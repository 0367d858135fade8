package dk.medspil.process;

import dk.medspil.directory.PersonId;
import dk.medspil.platform.calendar.Deadline;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The open step of a case.
 *
 * @param dueExplained how the due moment was counted, where it was counted in working days from receipt
 */
public record TaskView(
        String taskId,
        TaskKind kind,
        @Nullable String formKey,
        @Nullable PersonId assignee,
        @Nullable Instant dueAt,
        @Nullable Deadline dueExplained,
        Instant createdAt) {}
