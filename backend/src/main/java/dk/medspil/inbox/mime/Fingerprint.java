package dk.medspil.inbox.mime;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what a mail is known again: its Message-ID with a hash over what its sender wrote, for on its way servers add lines
 * to its head. Without a Message-ID the hash is over every byte.
 *
 * @param messageId {@code ""} when it has none
 */
public record Fingerprint(String messageId, String sha256, long size) {

    private static final List<String> OF_THE_SENDER = List.of("From", "Date", "Subject", "Content-Type");

    public static Fingerprint of(byte[] raw) {
        MessageDigest digest = digest();
        MimePart mail = head(raw);
        String messageId = mail == null ? null : mail.headers().messageId();
        if (mail == null || messageId == null) {
            return new Fingerprint("", HexFormat.of().formatHex(digest.digest(raw)), raw.length);
        }
        for (String name : OF_THE_SENDER) {
            String value = mail.headers().first(name);
            digest.update((value == null ? "\n" : value + "\n").getBytes(StandardCharsets.UTF_8));
        }
        Slice body = mail.body();
        digest.update(raw, body.from(), body.length());
        return new Fingerprint(messageId, HexFormat.of().formatHex(digest.digest()), raw.length);
    }

    private static @Nullable MimePart head(byte[] raw) {
        try {
            return MimePart.of(new Slice(raw, 0, raw.length), "text/plain", new Budget(Limits.STANDARD));
        } catch (Unreadable e) {
            return null;
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
