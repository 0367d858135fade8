package dk.medspil.inbox.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * RFC 2047's encoded words, read leniently: characters cut between two words are joined, a character set that nobody
 * knows is guessed, and what is no encoded word stays as it is.
 */
final class EncodedWords {

    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s]{1,60})\\?([bBqQ])\\?([^?]{0,2000})\\?=");

    private EncodedWords() {}

    static String decode(String value) {
        if (!value.contains("=?")) {
            return value;
        }
        StringBuilder decoded = new StringBuilder();
        ByteArrayOutputStream waiting = new ByteArrayOutputStream();
        String charset = "";
        int end = 0;
        Matcher word = WORD.matcher(value);
        while (word.find()) {
            String between = value.substring(end, word.start());
            String named = charsetOf(word.group(1));
            boolean joined = waiting.size() > 0 && between.isBlank();
            if (!joined || !named.equals(charset)) {
                decoded.append(text(waiting, charset));
                decoded.append(joined ? "" : between);
            }
            charset = named;
            byte[] bytes = word.group(2).equalsIgnoreCase("b")
                    ? TransferEncoding.base64(word.group(3).getBytes(StandardCharsets.ISO_8859_1))
                            .bytes()
                    : quoted(word.group(3));
            waiting.writeBytes(bytes);
            end = word.end();
        }
        return decoded.append(text(waiting, charset))
                .append(value.substring(end))
                .toString();
    }

    /** Without the language that RFC 2231 allows behind it. */
    private static String charsetOf(String named) {
        int star = named.indexOf('*');
        return (star < 0 ? named : named.substring(0, star)).toLowerCase(Locale.ROOT);
    }

    private static String text(ByteArrayOutputStream waiting, String charset) {
        String text = waiting.size() == 0
                ? ""
                : Charsets.decode(waiting.toByteArray(), charset, EnumSet.noneOf(Remark.class));
        waiting.reset();
        return text;
    }

    private static byte[] quoted(String encoded) {
        return TransferEncoding.quotedPrintable(encoded.replace('_', ' ').getBytes(StandardCharsets.UTF_8))
                .bytes();
    }
}
