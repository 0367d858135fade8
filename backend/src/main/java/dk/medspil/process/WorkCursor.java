package dk.medspil.process;

import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.web.Cursor;
import java.time.DateTimeException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a page of the work list ended: the sort key of its last row, and the row. */
record WorkCursor(Object key, String taskId) {

    /** The cursor behind this row under that order, fit for a URL. */
    static String behind(WorkItemView item, WorkSort sort) {
        return Cursor.of(sort.keyOf(item), item.taskId());
    }

    /** Null for the list's beginning. @throws Refusal 400 if it isn't a cursor of that order */
    static @Nullable WorkCursor read(@Nullable String written, WorkSort sort) {
        List<String> values = Cursor.read(written, 2);
        if (values == null) {
            return null;
        }
        try {
            return new WorkCursor(sort.read(values.get(0)), values.get(1));
        } catch (NumberFormatException | DateTimeException e) {
            Refusal refusal = Cursor.invalid();
            refusal.initCause(e);
            throw refusal;
        }
    }
}
