package dk.medspil.process;

/** When something is due, seen from now. */
public enum DueWithin {
    /** Has been due. */
    OVERDUE("coalesce(due_at, 'infinity'::timestamptz) < :now"),
    /** Is due later today. */
    TODAY("coalesce(due_at, 'infinity'::timestamptz) >= :now AND due_at < :tomorrow"),
    /** Is due in the seven days from now. */
    WEEK("coalesce(due_at, 'infinity'::timestamptz) >= :now AND due_at < :nextWeek"),
    /** Has no deadline. */
    NEVER("due_at IS NULL");

    private final String condition;

    DueWithin(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
