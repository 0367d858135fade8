package dk.medspil.process;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The steps of a requisition that wait for somebody, each an element of the model. */
public enum TaskKind {
    SCREEN("UserTask_ScreenRequisition", "screening"),
    /** Waits for the requester: nobody of the office has a form for it. */
    AWAIT_REPLY("ReceiveTask_AwaitReply", null),
    AWAIT_CAPACITY("UserTask_AwaitCapacity", "capacity"),
    ASSIGN("UserTask_AssignConsultant", "assignment"),
    PLAN("UserTask_PlanAdvice", "plan"),
    CARRY_OUT("UserTask_CarryOutAdvice", "advice"),
    CONCLUDE("UserTask_ConcludeRequisition", "conclusion");

    private static final Map<String, TaskKind> BY_ELEMENT =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(TaskKind::elementId, Function.identity()));

    private final String elementId;
    private final @Nullable String formKey;

    TaskKind(String elementId, @Nullable String formKey) {
        this.elementId = elementId;
        this.formKey = formKey;
    }

    /** The element of the model. */
    public String elementId() {
        return elementId;
    }

    /** The form of ours that ends the step; null for what waits for the requester. */
    public @Nullable String formKey() {
        return formKey;
    }

    /** Whether the step is due when the advice is. */
    boolean endsWithTheDeadline() {
        return this == PLAN || this == CARRY_OUT || this == CONCLUDE;
    }

    static Optional<TaskKind> ofElement(String elementId) {
        return Optional.ofNullable(BY_ELEMENT.get(elementId));
    }
}
