package dk.medspil.platform.link;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret outside the database from which tokens are computed. It never shows itself. */
public final class LinkKey {

    static final int LEAST_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** @throws IllegalArgumentException if the key is shorter than 32 bytes */
    public LinkKey(byte[] secret) {
        if (secret.length < LEAST_BYTES) {
            throw new IllegalArgumentException("the link key needs " + LEAST_BYTES + " bytes or more");
        }
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /**
     * Reads a key written in Base64, with or without the characters for URLs.
     *
     * @throws IllegalArgumentException if it is no Base64, too short, or was never drawn at random: a text, or few bytes
     *     over and over, as in examples
     */
    static LinkKey read(String written) {
        String plain = written.strip().replace('-', '+').replace('_', '/');
        byte[] secret = Base64.getDecoder().decode(plain);
        if (isSample(secret)) {
            throw new IllegalArgumentException("the link key is a sample, not random bytes");
        }
        return new LinkKey(secret);
    }

    private static boolean isSample(byte[] secret) {
        boolean[] seen = new boolean[256];
        int different = 0;
        boolean text = true;
        for (byte b : secret) {
            different += seen[b & 0xff] ? 0 : 1;
            seen[b & 0xff] = true;
            text &= b >= ' ' && b < 127;
        }
        return text || secret.length >= LEAST_BYTES && different < LEAST_BYTES / 2;
    }

    /** HMAC-SHA-256 of the bytes, kept apart from all other uses of the key by the label; 32 bytes. */
    public byte[] sign(String label, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(label.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "LinkKey";
    }
}
