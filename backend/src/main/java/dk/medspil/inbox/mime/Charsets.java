package dk.medspil.inbox.mime;

import jakarta.mail.internet.MimeUtility;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Bytes to characters: as the mail says, if that holds; else as UTF-8, if they are; else as Windows' western letters. */
final class Charsets {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** Names that mails use and Java does not know, or that are used for more than they mean. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("iso-8859-8-i", "iso-8859-8"),
            Map.entry("iso-8859-8-e", "iso-8859-8"),
            Map.entry("iso-8859-6-i", "iso-8859-6"),
            Map.entry("iso-8859-6-e", "iso-8859-6"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("macintosh", "x-MacRoman"),
            Map.entry("mac", "x-MacRoman"),
            Map.entry("cp-850", "IBM850"),
            Map.entry("utf8mb4", "UTF-8"),
            Map.entry("unicode-1-1-utf-8", "UTF-8"));

    private Charsets() {}

    static String decode(byte[] bytes, @Nullable String named, Set<Remark> remarks) {
        String name = named == null ? "" : named.strip().toLowerCase(Locale.ROOT);
        if (Utf7.isCalled(name)) {
            String text = Utf7.decode(bytes);
            if (text != null) {
                return text;
            }
            remarks.add(Remark.CHARSET_WRONG);
        } else if (!name.isEmpty() && !name.equals("us-ascii") && !name.equals("ascii")) {
            Charset charset = find(name);
            String text = charset == null ? null : strictly(bytes, charset);
            if (text != null) {
                return text;
            }
            remarks.add(charset == null ? Remark.CHARSET_UNKNOWN : Remark.CHARSET_WRONG);
            String nearly = charset == null ? null : nearly(bytes, charset);
            if (nearly != null) {
                return nearly;
            }
        }
        String text = strictly(bytes, StandardCharsets.UTF_8);
        return text == null ? new String(bytes, WESTERN) : text;
    }

    private static @Nullable Charset find(String name) {
        try {
            String meant = MEANT.get(name);
            Charset charset = Charset.forName(meant == null ? MimeUtility.javaCharset(name) : meant);
            // as all mail programs do: who says Latin-1 means Windows' form of it
            return charset.equals(StandardCharsets.ISO_8859_1) ? WESTERN : charset;
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            CodingErrorAction bad = charset.equals(WESTERN) ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT;
            return charset.newDecoder()
                    .onMalformedInput(bad)
                    .onUnmappableCharacter(bad)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException | UnsupportedOperationException notInIt) {
            return null;
        }
    }

    /** The text with a few characters missing, if it is by far more right than wrong: a mail cut in its middle. */
    private static @Nullable String nearly(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        long wrong = text.chars().filter(c -> c == '\ufffd').count();
        long right = text.chars().filter(c -> c > 127 && c != '\ufffd').count();
        return wrong * 4 <= right ? text : null;
    }
}
