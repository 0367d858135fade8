package dk.medspil.inbox.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail or a part of one: its headers, and where its body stands. Splits itself into its parts. */
final class MimePart {

    private final Headers headers;
    private final Slice body;
    private final MediaLine type;

    private MimePart(Headers headers, Slice body, String defaultType) {
        this.headers = headers;
        this.body = body;
        this.type = MediaLine.read(headers.first("Content-Type"), defaultType);
    }

    /** Parts headers from body at the first empty line. */
    static MimePart of(Slice whole, String defaultType, Budget budget) throws Unreadable {
        int most = budget.limits().headerBytes();
        int at = whole.from();
        int headEnd = whole.to();
        int bodyStart = whole.to();
        while (at < whole.to()) {
            int next = whole.nextLine(at);
            if (whole.lineEnd(at, next) == at) {
                headEnd = at;
                bodyStart = next;
                break;
            }
            if (next - whole.from() > most) {
                throw new Unreadable(Unreadable.Reason.HEADERS_TOO_LONG);
            }
            at = next;
        }
        try {
            InternetHeaders read = new InternetHeaders(
                    new ByteArrayInputStream(whole.bytes(), whole.from(), headEnd - whole.from()), true);
            return new MimePart(new Headers(read), whole.part(bodyStart, whole.to()), defaultType);
        } catch (MessagingException | RuntimeException e) {
            throw new Unreadable(Unreadable.Reason.BROKEN);
        }
    }

    Headers headers() {
        return headers;
    }

    MediaLine type() {
        return type;
    }

    Slice body() {
        return body;
    }

    boolean isMultipart() {
        return type.is("multipart/");
    }

    /** Its parts, in order; empty when no boundary can be found in it. */
    List<MimePart> parts(int depth, Budget budget) throws Unreadable {
        byte[] boundary = boundary();
        List<MimePart> parts = new ArrayList<>();
        if (boundary == null) {
            return parts;
        }
        String inner = type.is("multipart/digest") ? "message/rfc822" : "text/plain";
        int begun = -1;
        int at = body.from();
        int before = at;
        while (at < body.to()) {
            int next = body.nextLine(at);
            if (body.bytes()[at] == '-' && body.startsWith(at, boundary) && endsLine(at + boundary.length, next)) {
                if (begun >= 0) {
                    add(parts, begun, body.lineEnd(before, at), inner, depth, budget);
                }
                begun = next;
                if (isClosing(at + boundary.length, next)) {
                    return parts;
                }
                before = next;
            } else {
                before = at;
            }
            at = next;
        }
        if (begun >= 0 && begun < body.to()) {
            add(parts, begun, body.to(), inner, depth, budget);
        }
        return parts;
    }

    private void add(List<MimePart> parts, int begin, int end, String inner, int depth, Budget budget)
            throws Unreadable {
        budget.part(depth);
        parts.add(of(body.part(begin, Math.max(begin, end)), inner, budget));
    }

    /** After a boundary only «--» and blanks may stand, else it is the beginning of a longer one. */
    private boolean endsLine(int at, int next) {
        int end = body.lineEnd(Math.min(at, next), next);
        for (int i = isClosing(at, next) ? at + 2 : at; i < end; i++) {
            if (body.bytes()[i] != ' ' && body.bytes()[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    private boolean isClosing(int at, int next) {
        return at + 1 < next && body.bytes()[at] == '-' && body.bytes()[at + 1] == '-';
    }

    private byte @Nullable [] boundary() {
        String named = type.parameter("boundary");
        if (named != null && !named.isBlank()) {
            return ("--" + named.stripTrailing()).getBytes(StandardCharsets.ISO_8859_1);
        }
        // none is named: the first line that looks like one
        for (int at = body.from(); at < body.to(); at = body.nextLine(at)) {
            int end = body.lineEnd(at, body.nextLine(at));
            if (end - at > 4 && body.bytes()[at] == '-' && body.bytes()[at + 1] == '-') {
                return body.part(at, end).copy();
            }
        }
        return null;
    }
}
