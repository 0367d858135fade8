package dk.medspil.inbox.mime;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads bounces of mail servers that write no report after RFC 3464 (qmail, Exim, older Exchange): a mail by the daemon
 * that carries the head of ours, as a part or in its text.
 */
final class OldBounce {

    private static final Pattern DAEMON =
            Pattern.compile("(?i)mailer-daemon|mail-daemon|postmaster|mail delivery (sub)?system");
    private static final Pattern QUOTED_ID = Pattern.compile("(?im)^[>\\s]{0,20}message-id:\\s*(<[^<>\\s]{1,250}>)");
    private static final Pattern REFUSAL =
            Pattern.compile("(?m)^.{0,200}?\\b([45])\\d\\d[ -](?:[45]\\.\\d{1,3}\\.\\d{1,3})?.{0,250}$");
    private static final Pattern LATE =
            Pattern.compile("(?i)delayed|will be retried|still trying|not yet been delivered|warning|forsinket");
    private static final int MOST = 40_000;

    private OldBounce() {}

    /** Null when the mail is no bounce of a mail that it names. */
    static @Nullable Bounce read(MimePart mail, String text, Budget budget) throws Unreadable {
        Headers headers = mail.headers();
        String failed = headers.first("X-Failed-Recipients");
        boolean daemon = DAEMON.matcher(headers.lower("From")).find();
        if (failed == null && !daemon) {
            return null;
        }
        String start = text.length() <= MOST ? text : text.substring(0, MOST);
        String messageId = inParts(mail, budget);
        if (messageId == null) {
            messageId = DeliveryReport.first(QUOTED_ID, start);
        }
        if (messageId == null) {
            return null;
        }
        Matcher refusal = REFUSAL.matcher(start);
        boolean refused = refusal.find();
        boolean forGood = refused ? refusal.group(1).equals("5") : failed != null;
        boolean late = LATE.matcher(headers.decoded("Subject")).find();
        String reason = refused ? refusal.group() : failed == null ? "" : failed;
        return new Bounce(messageId, !late && (forGood || !refused), Words.line(reason, 300));
    }

    private static @Nullable String inParts(MimePart mail, Budget budget) throws Unreadable {
        if (!mail.isMultipart()) {
            return null;
        }
        for (MimePart part : mail.parts(1, budget)) {
            if (part.type().is("message/rfc822") || part.type().is("text/rfc822-headers")) {
                return DeliveryReport.first(DeliveryReport.MESSAGE_ID, DeliveryReport.beginning(part));
            }
        }
        return null;
    }
}
