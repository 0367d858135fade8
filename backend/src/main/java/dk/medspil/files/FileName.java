package dk.medspil.files;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Makes the name that somebody's browser sent fit to be shown: the last step of any path, one line, of sane length. */
final class FileName {

    private static final int LONGEST = 150;

    private FileName() {}

    static String shown(@Nullable String sent) {
        String name = sent == null ? "" : Normalizer.normalize(sent, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        // control and format characters: also those that turn the direction of writing and so hide an ending
        name = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]", "")
                .strip();
        if (name.isEmpty() || name.chars().allMatch(c -> c == '.')) {
            return "file";
        }
        return shortened(name);
    }

    /** Keeps the ending: it tells people what kind of file it is. */
    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        int keep = name.offsetByCodePoints(0, LONGEST - ending.length());
        return name.substring(0, keep) + ending;
    }

    /** The name in a header, after RFC 6266: plain for old readers, in UTF-8 for all others. */
    static String attachment(String name) {
        StringBuilder plain = new StringBuilder();
        name.codePoints().forEach(c -> plain.append(isPlain(c) ? (char) c : '_'));
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + percentEncoded(name);
    }

    private static boolean isPlain(int c) {
        return c >= ' ' && c < 127 && c != '"' && c != '\\' && c != '%' && c != ';';
    }

    private static String percentEncoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            int c = b & 0xff;
            if (c < 128 && (Character.isLetterOrDigit(c) || "!#$&+-.^_`|~".indexOf(c) >= 0)) {
                encoded.append((char) c);
            } else {
                encoded.append("%%%02X".formatted(c));
            }
        }
        return encoded.toString();
    }
}
