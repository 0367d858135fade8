package dk.medspil.platform.web;

import dk.medspil.platform.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place in a list, written so that callers send it back without reading it: the sort values of the last row. */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";
    private static final int LONGEST = 1000;

    private Cursor() {}

    /** The values in one word for a URL. */
    public static String of(Object... values) {
        StringBuilder joined = new StringBuilder();
        for (Object value : values) {
            joined.append(joined.isEmpty() ? "" : SEPARATOR).append(value);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(joined.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The values again; null for the list's beginning.
     *
     * @throws Refusal 400 if it isn't a cursor of that many values
     */
    public static @Nullable List<String> read(@Nullable String cursor, int values) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        if (cursor.length() > LONGEST) {
            throw invalid();
        }
        try {
            String joined = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> read = List.of(joined.split(SEPARATOR, -1));
            if (read.size() != values) {
                throw invalid();
            }
            return read;
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
    }

    /** 400: the list cannot go on from there. */
    public static Refusal invalid() {
        return Refusal.malformed("cursor-invalid", Map.of());
    }
}
