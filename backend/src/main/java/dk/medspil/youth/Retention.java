package dk.medspil.youth;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether somebody stayed for three months. It is judged only when they have passed. */
public enum Retention {
    KEPT,
    LEFT,
    /** Three months have passed, and nobody has written down whether the youth was still there. */
    UNKNOWN,
    /** Three months have not passed; also for who has left already: else leavers count early and stayers late. */
    NOT_YET;

    static final int MONTHS = 3;

    /**
     * @param started the first day
     * @param ended the last day; null while it is not known to have ended
     * @param seen the last day on which the youth is known to have been there
     */
    public static Retention of(
            LocalDate started, @Nullable LocalDate ended, @Nullable LocalDate seen, LocalDate today) {
        LocalDate judged = started.plusMonths(MONTHS);
        if (today.isBefore(judged)) {
            return NOT_YET;
        }
        if (ended != null) {
            return ended.isBefore(judged) ? LEFT : KEPT;
        }
        return seen != null && !seen.isBefore(judged) ? KEPT : UNKNOWN;
    }
}
