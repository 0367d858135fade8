package dk.medspil.process;

import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.web.Cursor;
import java.time.DateTimeException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of the work list ended: its last row and what that is sorted by.
 *
 * @param place which of the few values of {@link WorkSort#group()} the row has, counted from 0; 0 without a group
 */
record WorkCursor(int place, Object key, String taskId) {

    /** The cursor behind a row with that key, fit for a URL. */
    static String behind(int place, String key, String taskId) {
        return Cursor.of(String.valueOf(place), key, taskId);
    }

    /** Null for the list's beginning. @throws Refusal 400 if it isn't a cursor of that order */
    static @Nullable WorkCursor read(@Nullable String written, WorkSort sort) {
        List<String> values = Cursor.read(written, 3);
        if (values == null) {
            return null;
        }
        if (values.get(2).indexOf('\0') >= 0) {
            throw Cursor.invalid();
        }
        try {
            return new WorkCursor(Integer.parseInt(values.get(0)), sort.read(values.get(1)), values.get(2));
        } catch (NumberFormatException | DateTimeException e) {
            Refusal refusal = Cursor.invalid();
            refusal.initCause(e);
            throw refusal;
        }
    }
}
