package dk.medspil.inbox.mime;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells mail that no person wrote. Such mail never makes a case and is never answered. */
final class Automatic {

    /** What our own mail carries: when it comes back to us, it goes no further. */
    static final String LOOP = "X-Medspil-Loop";

    private static final List<String> BULK = List.of("bulk", "junk", "list", "auto_reply", "auto-reply");
    private static final List<String> ROBOTS =
            List.of("X-Autoreply", "X-Autorespond", "X-Autoresponse", "X-Auto-Reply-From", "X-Mail-Autoreply");
    private static final Pattern DAEMON =
            Pattern.compile("(?i).*(mailer-daemon|mail-daemon|postmaster|no-?reply|do-?not-?reply)@.*");
    private static final Pattern EMPTY_PATH = Pattern.compile("<\\s*>");

    private Automatic() {}

    /** The header that says so; null when a person wrote it. */
    static @Nullable String why(Headers headers, MediaLine type) {
        if (headers.has(LOOP)) {
            return LOOP;
        }
        String submitted = headers.lower("Auto-Submitted");
        if (!submitted.isEmpty() && !submitted.startsWith("no")) {
            return "Auto-Submitted";
        }
        if (BULK.contains(headers.lower("Precedence"))) {
            return "Precedence";
        }
        String suppress = headers.lower("X-Auto-Response-Suppress");
        if (!suppress.isEmpty() && !suppress.equals("none")) {
            return "X-Auto-Response-Suppress";
        }
        for (String robot : ROBOTS) {
            if (headers.has(robot)) {
                return robot;
            }
        }
        if (EMPTY_PATH.matcher(headers.lower("Return-Path")).matches()) {
            return "Return-Path";
        }
        if (type.is("multipart/report")) {
            return "Content-Type";
        }
        return DAEMON.matcher(headers.lower("From")).matches() ? "From" : null;
    }
}
