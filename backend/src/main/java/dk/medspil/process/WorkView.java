package dk.medspil.process;

/**
 * The views of the work list; in their conditions {@code :mine} are the person who looks and those whom he stands in
 * for, {@code :me} is he alone, {@code :now} the moment.
 */
public enum WorkView {
    MINE("assignee_id IN (:mine)"),
    UNASSIGNED("assignee_id IS NULL AND kind <> 'AWAIT_REPLY'"),
    /** What colleagues have. */
    TEAM("assignee_id <> :me"),
    OVERDUE("coalesce(due_at, 'infinity'::timestamptz) < :now AND kind <> 'AWAIT_REPLY'"),
    /** Waits for the requester, or for capacity. */
    WAITING("kind IN ('AWAIT_REPLY', 'AWAIT_CAPACITY')"),
    ALL("TRUE");

    private final String condition;

    WorkView(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
