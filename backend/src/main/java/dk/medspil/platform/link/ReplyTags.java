package dk.medspil.platform.link;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Makes and reads the tags of addresses that answers are sent to: a record's id with ten bytes of its HMAC, in letters
 * that survive mail servers which know no capitals, short enough for the left half of an address. As with links, a dump
 * of the database makes none.
 */
@Component
public final class ReplyTags {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final String LABEL = "reply";
    private static final int SIGNATURE = 10;
    private static final int BYTES = 2 * Long.BYTES + SIGNATURE;
    private static final int LENGTH = (BYTES * 8 + 4) / 5;

    private final LinkKey key;

    public ReplyTags(LinkKey key) {
        this.key = key;
    }

    /** The tag of that record: 42 small letters and digits. */
    public String tag(UUID id) {
        byte[] bytes = bytes(id);
        byte[] all = Arrays.copyOf(bytes, BYTES);
        System.arraycopy(key.sign(LABEL, bytes), 0, all, bytes.length, SIGNATURE);
        StringBuilder tag = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte b : all) {
            held = (held << 8) | (b & 0xff);
            bits += 8;
            while (bits >= 5) {
                tag.append(ALPHABET.charAt((held >> (bits - 5)) & 31));
                bits -= 5;
            }
        }
        return tag.append(ALPHABET.charAt((held << (5 - bits)) & 31)).toString();
    }

    /** The record's id, if the tag is genuine; capitals don't matter. */
    public Optional<UUID> read(String tag) {
        if (tag.length() != LENGTH) {
            return Optional.empty();
        }
        ByteBuffer all = ByteBuffer.allocate(BYTES);
        int held = 0;
        int bits = 0;
        for (char letter : tag.toLowerCase(Locale.ROOT).toCharArray()) {
            int value = ALPHABET.indexOf(letter);
            if (value < 0) {
                return Optional.empty();
            }
            held = (held << 5) | value;
            bits += 5;
            if (bits >= 8 && all.hasRemaining()) {
                all.put((byte) (held >> (bits - 8)));
                bits -= 8;
            }
        }
        all.flip();
        UUID id = new UUID(all.getLong(), all.getLong());
        byte[] signature = new byte[SIGNATURE];
        all.get(signature);
        byte[] genuine = Arrays.copyOf(key.sign(LABEL, bytes(id)), SIGNATURE);
        return MessageDigest.isEqual(signature, genuine) && tag(id).equalsIgnoreCase(tag)
                ? Optional.of(id)
                : Optional.empty();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
