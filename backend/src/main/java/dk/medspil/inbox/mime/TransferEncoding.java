package dk.medspil.inbox.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Content-Transfer-Encoding, read leniently: what is no part of the encoding is passed over. */
final class TransferEncoding {

    /** @param damaged whether something in it was wrong */
    record Decoded(byte[] bytes, boolean damaged) {}

    private static final int[] HEX = new int[128];

    static {
        Arrays.fill(HEX, -1);
        for (int i = 0; i < 16; i++) {
            HEX[Character.forDigit(i, 16)] = i;
            HEX[Character.toUpperCase(Character.forDigit(i, 16))] = i;
        }
    }

    private TransferEncoding() {}

    static Decoded decode(Slice body, @Nullable String encoding) {
        String named = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
        switch (named) {
            case "", "7bit", "8bit", "binary":
                return new Decoded(body.copy(), false);
            case "base64":
                return base64(body.copy());
            case "quoted-printable":
                return quotedPrintable(body.copy());
            case "uuencode", "x-uuencode", "x-uue":
                return uuencoded(body.copy());
            default:
                return new Decoded(body.copy(), true);
        }
    }

    /** Also several encodings one after the other, each with its own end. */
    static Decoded base64(byte[] encoded) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length / 4 * 3 + 3);
        byte[] letters = new byte[encoded.length];
        int count = 0;
        boolean damaged = false;
        for (byte b : encoded) {
            if (isLetter(b)) {
                letters[count++] = b;
            } else if (b == '=') {
                damaged |= append(letters, count, decoded);
                count = 0;
            } else if (b != '\r' && b != '\n' && b != ' ' && b != '\t') {
                damaged = true;
            }
        }
        damaged |= append(letters, count, decoded);
        return new Decoded(decoded.toByteArray(), damaged);
    }

    /** True if something is left over: a single letter holds no whole byte. */
    private static boolean append(byte[] letters, int count, ByteArrayOutputStream decoded) {
        int whole = count % 4 == 1 ? count - 1 : count;
        decoded.writeBytes(Base64.getDecoder().decode(Arrays.copyOf(letters, whole)));
        return whole != count;
    }

    private static boolean isLetter(byte b) {
        return (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || b == '+' || b == '/';
    }

    static Decoded quotedPrintable(byte[] encoded) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length);
        boolean damaged = false;
        int i = 0;
        while (i < encoded.length) {
            byte b = encoded[i];
            if (b != '=') {
                decoded.write(b);
                i++;
                continue;
            }
            int high = hex(encoded, i + 1);
            int low = hex(encoded, i + 2);
            if (high >= 0 && low >= 0) {
                decoded.write(high * 16 + low);
                i += 3;
                continue;
            }
            int end = i + 1;
            while (end < encoded.length && (encoded[end] == ' ' || encoded[end] == '\t' || encoded[end] == '\r')) {
                end++;
            }
            if (end >= encoded.length || encoded[end] == '\n') {
                i = Math.min(encoded.length, end + 1);
            } else {
                decoded.write(b);
                damaged = true;
                i++;
            }
        }
        return new Decoded(decoded.toByteArray(), damaged);
    }

    private static int hex(byte[] bytes, int at) {
        return at < bytes.length && bytes[at] >= 0 ? HEX[bytes[at]] : -1;
    }

    private static Decoded uuencoded(byte[] encoded) {
        try (InputStream decoded = MimeUtility.decode(new ByteArrayInputStream(encoded), "uuencode")) {
            return new Decoded(decoded.readAllBytes(), false);
        } catch (MessagingException | IOException | RuntimeException e) {
            return new Decoded(encoded, true);
        }
    }
}
