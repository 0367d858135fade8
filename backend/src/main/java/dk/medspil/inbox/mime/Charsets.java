package dk.medspil.inbox.mime;

import jakarta.mail.internet.MimeUtility;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Bytes to characters: as the mail says, if that holds; else as UTF-8, if they are; else as Windows' western letters. */
final class Charsets {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private Charsets() {}

    static String decode(byte[] bytes, @Nullable String named, Set<Remark> remarks) {
        String name = named == null ? "" : named.strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !name.equals("us-ascii") && !name.equals("ascii")) {
            Charset charset = find(name);
            String text = charset == null ? null : strictly(bytes, charset);
            if (text != null) {
                return text;
            }
            remarks.add(charset == null ? Remark.CHARSET_UNKNOWN : Remark.CHARSET_WRONG);
        }
        String text = strictly(bytes, StandardCharsets.UTF_8);
        return text == null ? new String(bytes, WESTERN) : text;
    }

    private static @Nullable Charset find(String name) {
        try {
            Charset charset = Charset.forName(MimeUtility.javaCharset(name));
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
        } catch (CharacterCodingException notInIt) {
            return null;
        }
    }
}
