package dk.medspil.inbox.mime;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a part that becomes a file is called. */
final class FileNames {

    private static final Map<String, String> BY_TYPE = Map.of(
            "text/calendar", "invite.ics",
            "application/ms-tnef", "winmail.dat",
            "application/pkcs7-signature", "smime.p7s",
            "application/x-pkcs7-signature", "smime.p7s",
            "application/pkcs7-mime", "smime.p7m",
            "application/x-pkcs7-mime", "smime.p7m",
            "message/rfc822", "mail.eml",
            "message/delivery-status", "delivery-status.txt",
            "text/rfc822-headers", "headers.txt");

    private FileNames() {}

    /** As the sender called it, decoded; null when it has no name. */
    static @Nullable String of(MimePart part, MediaLine disposition) {
        String name = disposition.parameter("filename");
        if (name == null) {
            name = part.type().parameter("name");
        }
        if (name == null || name.isBlank()) {
            return null;
        }
        String decoded = EncodedWords.decode(name);
        return decoded.isBlank() ? null : decoded;
    }

    static String forType(MediaLine type) {
        for (Map.Entry<String, String> known : BY_TYPE.entrySet()) {
            if (type.is(known.getKey())) {
                return known.getValue();
            }
        }
        return type.is("image/") ? "picture" : type.is("text/") ? "text.txt" : "part.bin";
    }

    static boolean isEncrypted(MediaLine type) {
        String kind = type.parameter("smime-type");
        boolean signed = kind != null && kind.toLowerCase(Locale.ROOT).contains("signed");
        return (type.is("application/pkcs7-mime") || type.is("application/x-pkcs7-mime")) && !signed;
    }
}
