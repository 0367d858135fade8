package dk.medspil.inbox.mime;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** UTF-7 (RFC 2152), which some old mail programs still write and Java does not know. */
final class Utf7 {

    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final Set<String> NAMES = Set.of("utf-7", "utf7", "unicode-1-1-utf-7", "unicode-2-0-utf-7");

    private Utf7() {}

    static boolean isCalled(String name) {
        return NAMES.contains(name);
    }

    /** The text; null if it is none in UTF-7. */
    static @Nullable String decode(byte[] bytes) {
        String written = new String(bytes, StandardCharsets.ISO_8859_1);
        StringBuilder text = new StringBuilder(written.length());
        int at = 0;
        while (at < written.length()) {
            char c = written.charAt(at++);
            if (c > 126) {
                return null;
            }
            if (c != '+') {
                text.append(c);
                continue;
            }
            int end = at;
            while (end < written.length() && BASE64.indexOf(written.charAt(end)) >= 0) {
                end++;
            }
            boolean closed = end < written.length() && written.charAt(end) == '-';
            if (end == at) {
                if (!closed) {
                    return null;
                }
                text.append('+');
            } else if (!shifted(written.substring(at, end), text)) {
                return null;
            }
            at = closed ? end + 1 : end;
        }
        String read = text.toString();
        // half of a character alone is none
        return StandardCharsets.UTF_8.newEncoder().canEncode(read) ? read : null;
    }

    /** Sixteen bits a character, six bits a letter; what is over must be nought. */
    private static boolean shifted(String letters, StringBuilder text) {
        int bits = 0;
        int value = 0;
        for (int at = 0; at < letters.length(); at++) {
            value = value << 6 | BASE64.indexOf(letters.charAt(at));
            bits += 6;
            if (bits >= 16) {
                bits -= 16;
                text.append((char) (value >> bits));
                value &= (1 << bits) - 1;
            }
        }
        return bits < 6 && value == 0;
    }
}
