package dk.medspil.process;

/** The views of the work list; {@code :me} in their conditions is the person who looks, {@code :now} the moment. */
public enum WorkView {
    MINE("assignee_id = :me"),
    UNASSIGNED("assignee_id IS NULL AND kind <> 'AWAIT_REPLY'"),
    ALL("TRUE"),
    OVERDUE("due_at < :now AND kind <> 'AWAIT_REPLY'"),
    WAITING("kind IN ('AWAIT_REPLY', 'AWAIT_CAPACITY')");

    private final String condition;

    WorkView(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
