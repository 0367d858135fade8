package dk.medspil.inbox.mime;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what became of a mail of ours (RFC 3464): which one, and whether it failed for good. */
final class DeliveryReport {

    static final Pattern MESSAGE_ID = Pattern.compile("(?im)^message-id:\\s*(<[^<>\\s]{1,250}>)");
    private static final Pattern ACTION = Pattern.compile("(?im)^action:\\s*([a-z]+)");
    private static final Pattern STATUS = Pattern.compile("(?im)^status:\\s*([245]\\.\\d{1,3}\\.\\d{1,3})");
    private static final Pattern DIAGNOSTIC = Pattern.compile(
            "(?im)^diagnostic-code:[ \\t]*(?:[a-z-]{1,20};)?[ \\t]*([^\\r\\n]{1,300}(?:\\r?\\n[ \\t][^\\r\\n]{0,200}){0,3})");
    private static final int MOST = 20_000;

    private DeliveryReport() {}

    /** Null when the mail is no such report. */
    static @Nullable Bounce read(MimePart mail, Budget budget) throws Unreadable {
        String kind = mail.type().parameter("report-type");
        if (!mail.type().is("multipart/report")
                || (kind != null && !kind.toLowerCase(Locale.ROOT).contains("delivery-status"))) {
            return null;
        }
        String status = "";
        String original = "";
        for (MimePart part : mail.parts(1, budget)) {
            String text = beginning(part);
            if (part.type().is("message/delivery-status") || part.type().is("message/global-delivery-status")) {
                status = text;
            } else if (part.type().is("message/rfc822")
                    || part.type().is("text/rfc822-headers")
                    || part.type().is("message/global")) {
                original = text;
            }
        }
        if (status.isEmpty()) {
            return null;
        }
        String code = first(STATUS, status);
        String action = first(ACTION, status);
        String words = first(DIAGNOSTIC, status);
        boolean failed = action == null ? code != null && code.startsWith("5") : action.equalsIgnoreCase("failed");
        return new Bounce(messageId(mail, original), failed, Words.line(reason(code, words), 300));
    }

    private static @Nullable String messageId(MimePart mail, String original) {
        String named = first(MESSAGE_ID, original);
        List<String> answered = mail.headers().threadIds();
        return named != null || answered.isEmpty() ? named : answered.get(0);
    }

    private static String reason(@Nullable String code, @Nullable String words) {
        String said = words == null ? "" : words;
        return code == null || said.contains(code) ? said : (code + " " + said).strip();
    }

    static String beginning(MimePart part) {
        Slice body = part.body();
        Slice start = body.part(body.from(), Math.min(body.to(), body.from() + MOST));
        TransferEncoding.Decoded decoded =
                TransferEncoding.decode(start, part.headers().first("Content-Transfer-Encoding"));
        return new Slice(decoded.bytes(), 0, decoded.bytes().length).ascii();
    }

    static @Nullable String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1).strip() : null;
    }
}
