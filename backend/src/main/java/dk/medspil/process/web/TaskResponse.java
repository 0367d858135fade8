package dk.medspil.process.web;

import dk.medspil.directory.Directory;
import dk.medspil.platform.calendar.Deadline;
import dk.medspil.process.TaskKind;
import dk.medspil.process.TaskView;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The case's next open task.
 *
 * @param dueExplained how the due moment was counted, where it was counted in working days
 */
record TaskResponse(
        String taskId,
        TaskKind kind,
        @Nullable String formKey,
        @Nullable PersonRef assignee,
        @Nullable Instant dueAt,
        @Nullable Deadline dueExplained,
        Instant createdAt) {

    /** What a step answers with: the task that is open now, if one is. */
    record Next(@Nullable TaskResponse task) {}

    static Next next(Optional<TaskView> task, Directory directory) {
        return new Next(task.map(it -> of(it, directory)).orElse(null));
    }

    static TaskResponse of(TaskView task, Directory directory) {
        return new TaskResponse(
                task.taskId(),
                task.kind(),
                task.formKey(),
                Optional.ofNullable(task.assignee())
                        .flatMap(assignee -> PersonRef.find(assignee, directory))
                        .orElse(null),
                task.dueAt(),
                task.dueExplained(),
                task.createdAt());
    }
}
