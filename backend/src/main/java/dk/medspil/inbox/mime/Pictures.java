package dk.medspil.inbox.mime;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pictures that a mail carries for its own text, as addresses that hold the picture themselves. Only what its bytes
 * show to be a picture that no browser runs; nothing is ever fetched from elsewhere.
 */
final class Pictures {

    /** So much of all pictures together is shown; the rest is among the files. */
    private static final int MOST_BYTES = 3 * 1024 * 1024;

    private static final String REFERENCE = "cid:";

    private final Map<String, ReadFile> byId = new HashMap<>();
    private int left = MOST_BYTES;

    Pictures(List<ReadFile> files) {
        for (ReadFile file : files) {
            String id = file.contentId();
            if (id != null) {
                byId.putIfAbsent(plain(id), file);
            }
        }
    }

    /** The address to show for that one; null when it is none of the mail's own pictures. */
    @Nullable String shown(String address) {
        String wanted = address.strip();
        if (!wanted.toLowerCase(Locale.ROOT).startsWith(REFERENCE)) {
            return null;
        }
        ReadFile file = byId.get(plain(wanted.substring(REFERENCE.length())));
        String type = file == null ? null : type(file.content());
        if (file == null || type == null || file.content().length > left) {
            return null;
        }
        left -= file.content().length;
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(file.content());
    }

    private static String plain(String id) {
        return id.strip().replaceAll("^<|>$", "").replace("%40", "@").toLowerCase(Locale.ROOT);
    }

    private static @Nullable String type(byte[] content) {
        String start = new String(content, 0, Math.min(content.length, 12), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u0089PNG\r\n")) {
            return "image/png";
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        if (start.startsWith("GIF8")) {
            return "image/gif";
        }
        return start.startsWith("RIFF") && start.endsWith("WEBP") ? "image/webp" : null;
    }
}
