package dk.medspil.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What differs between two states of a record, as facts for the audit: {@code before → after} by field. */
public final class Changes {

    private Changes() {}

    /** The fields that differ; absent values are written as a dash. With the reason, if one was given. */
    public static Map<String, String> between(
            Map<String, String> before, Map<String, String> after, @Nullable String reason) {
        Map<String, String> facts = new LinkedHashMap<>();
        TreeSet<String> fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        for (String field : fields) {
            String was = before.getOrDefault(field, "–");
            String is = after.getOrDefault(field, "–");
            if (!Objects.equals(was, is)) {
                facts.put(field, was + " → " + is);
            }
        }
        if (reason != null && !reason.isBlank()) {
            facts.put("reason", reason.strip());
        }
        return facts;
    }
}
