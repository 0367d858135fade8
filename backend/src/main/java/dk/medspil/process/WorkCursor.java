package dk.medspil.process;

import dk.medspil.platform.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.Map;

/** Where a page of the work list ended: the sort key of its last row, and the row. */
record WorkCursor(Object key, String taskId) {

    private static final char BETWEEN = '|';

    /** The cursor behind this row under that order, fit for a URL. */
    static String behind(WorkItemView item, WorkSort sort) {
        String text = sort.keyOf(item) + BETWEEN + item.taskId();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Refusal 400 if it isn't a cursor of that order */
    static WorkCursor read(String written, WorkSort sort) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
            int at = text.indexOf(BETWEEN);
            if (at > 0) {
                return new WorkCursor(sort.read(text.substring(0, at)), text.substring(at + 1));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            Refusal refusal = unknownPlace();
            refusal.initCause(e);
            throw refusal;
        }
        throw unknownPlace();
    }

    private static Refusal unknownPlace() {
        return Refusal.malformed("unknown-place", Map.of());
    }
}
