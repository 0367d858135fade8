package dk.medspil.inbox;

import dk.medspil.inbox.mime.Limits;
import dk.medspil.inbox.mime.MailParser;
import dk.medspil.inbox.mime.ReadFile;
import dk.medspil.inbox.mime.ReadMail;
import dk.medspil.inbox.mime.Unreadable;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The corpus as it goes over the line. */
final class HardMails {

    private HardMails() {}

    /** All but the file in which nothing is, which no server takes; and one with 10,000 parts. */
    static List<byte[]> all() throws IOException, URISyntaxException {
        Path folder = Path.of(
                Objects.requireNonNull(HardMails.class.getResource("/mails")).toURI());
        List<byte[]> mails = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".eml"))
                    .sorted()
                    .toList()) {
                byte[] mail = Files.readAllBytes(file);
                if (mail.length > 10) {
                    mails.add(mail);
                }
            }
        }
        mails.add(Letters.bytes("From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n"
                + "--b\n\nx\n".repeat(10_000) + "--b--\n"));
        return mails;
    }

    /** What is read of it, or why it is not. */
    static String words(byte[] raw) {
        try {
            ReadMail mail = new MailParser(Limits.STANDARD).read(raw);
            return mail.subject() + "|" + mail.text() + "|" + mail.quoted() + "|" + mail.from() + "|"
                    + mail.files().stream().map(ReadFile::name).toList() + "|" + mail.threadIds();
        } catch (Unreadable e) {
            return e.reason().name();
        }
    }
}
