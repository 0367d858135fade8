package dk.medspil.inbox.mime;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a mail. Never throws anything but {@link Unreadable}, never goes beyond its limits, and never drops a part: what
 * is no text to read becomes a file.
 */
public final class MailParser {

    private final Limits limits;

    public MailParser(Limits limits) {
        this.limits = limits;
    }

    /** @throws Unreadable if it goes beyond a cap */
    public ReadMail read(byte[] raw) throws Unreadable {
        if (raw.length > limits.bytes()) {
            throw new Unreadable(Unreadable.Reason.TOO_LARGE);
        }
        Budget budget = new Budget(limits);
        try {
            MimePart mail = MimePart.of(new Slice(raw, 0, raw.length), "text/plain", budget);
            return new Reading(budget).of(mail);
        } catch (RuntimeException | StackOverflowError e) {
            throw new Unreadable(Unreadable.Reason.BROKEN);
        }
    }

    /** What a part says, as text and, if it was written so, as HTML. */
    private record Said(String text, @Nullable String html) {

        static final Said NOTHING = new Said("", null);

        boolean isNothing() {
            return text.isBlank() && html == null;
        }
    }

    private static final class Reading {

        private final Budget budget;
        private final Limits limits;
        private final List<ReadFile> files = new ArrayList<>();
        private final Set<Remark> remarks = EnumSet.noneOf(Remark.class);

        Reading(Budget budget) {
            this.budget = budget;
            this.limits = budget.limits();
        }

        ReadMail of(MimePart mail) throws Unreadable {
            Headers headers = mail.headers();
            if (headers.date() == null) {
                remarks.add(Remark.NO_DATE);
            }
            Said said = read(mail, 0);
            budget.tick();
            Quotation split = Quotation.split(cut(Words.lines(said.text()), limits.textCharacters() * 3));
            budget.tick();
            String automatic = Automatic.why(headers, mail.type());
            Bounce bounce = DeliveryReport.read(mail, budget);
            if (bounce == null && automatic != null) {
                bounce = OldBounce.read(mail, said.text(), budget);
            }
            return new ReadMail(
                    headers.messageId(),
                    sender(headers),
                    headers.receivers(),
                    Words.line(headers.decoded("Subject"), 300),
                    headers.threadIds(),
                    headers.date(),
                    cut(split.text(), limits.textCharacters()),
                    cut(split.quoted(), limits.textCharacters()),
                    said.html() == null ? null : HtmlText.harmless(said.html(), new Pictures(files)),
                    List.copyOf(files),
                    automatic,
                    bounce,
                    Set.copyOf(remarks));
        }

        private static @Nullable Sender sender(Headers headers) {
            Sender sender = headers.sender();
            return sender == null ? null : new Sender(sender.address(), Words.line(sender.name(), 200));
        }

        private String cut(String text, int most) {
            if (text.length() <= most) {
                return text;
            }
            remarks.add(Remark.TEXT_CUT);
            int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
            return text.substring(0, end);
        }

        private Said read(MimePart part, int depth) throws Unreadable {
            budget.tick();
            if (part.isMultipart()) {
                List<MimePart> parts = part.parts(depth + 1, budget);
                if (!parts.isEmpty()) {
                    return part.type().is("multipart/alternative") ? oneOf(parts, depth + 1) : allOf(parts, depth + 1);
                }
                remarks.add(Remark.STRUCTURE_DAMAGED);
                return part.body().length() == 0 ? Said.NOTHING : text(part);
            }
            MediaLine disposition = MediaLine.disposition(part.headers().first("Content-Disposition"));
            String name = FileNames.of(part, disposition);
            // some programs name even the only text of a mail
            boolean shown = !disposition.is("attachment") && (name == null || depth == 0);
            if (shown && part.type().is("text/plain")) {
                return text(part);
            }
            if (shown && part.type().is("text/html")) {
                String html = cut(decode(part), limits.textCharacters() * 25);
                return new Said(HtmlText.plain(html), html);
            }
            keep(part, name, disposition.is("inline") || part.headers().has("Content-ID"));
            return Said.NOTHING;
        }

        private Said text(MimePart part) {
            String text = decode(part);
            boolean flowed = FlowedText.isSo(part.type());
            boolean delsp = "yes".equalsIgnoreCase(part.type().parameter("delsp"));
            return new Said(flowed ? FlowedText.unfolded(text, delsp) : text, null);
        }

        private Said oneOf(List<MimePart> parts, int depth) throws Unreadable {
            String plain = "";
            String fromHtml = "";
            String html = null;
            for (MimePart part : parts) {
                Said said = read(part, depth);
                if (said.html() != null) {
                    html = said.html();
                    fromHtml = said.text();
                } else if (!said.text().isBlank()) {
                    plain = said.text();
                }
            }
            return new Said(plain.isBlank() ? fromHtml : plain, html);
        }

        private Said allOf(List<MimePart> parts, int depth) throws Unreadable {
            List<Said> all = new ArrayList<>();
            for (MimePart part : parts) {
                Said said = read(part, depth);
                if (!said.isNothing()) {
                    all.add(said);
                }
            }
            String text = String.join("\n\n", all.stream().map(Said::text).toList());
            boolean someHtml = all.stream().anyMatch(said -> said.html() != null);
            StringBuilder html = new StringBuilder();
            for (Said said : all) {
                html.append(said.html() == null ? Words.asHtml(said.text()) : said.html());
            }
            return new Said(text, someHtml ? html.toString() : null);
        }

        private String decode(MimePart part) {
            TransferEncoding.Decoded decoded =
                    TransferEncoding.decode(part.body(), part.headers().first("Content-Transfer-Encoding"));
            if (decoded.damaged()) {
                remarks.add(Remark.ENCODING_DAMAGED);
            }
            String charset = part.type().parameter("charset");
            if (charset == null && part.type().is("text/html")) {
                charset = Words.charsetInHtml(decoded.bytes());
            }
            return Charsets.decode(decoded.bytes(), charset, remarks);
        }

        private void keep(MimePart part, @Nullable String name, boolean inline) {
            TransferEncoding.Decoded decoded =
                    TransferEncoding.decode(part.body(), part.headers().first("Content-Transfer-Encoding"));
            if (decoded.damaged()) {
                remarks.add(Remark.ENCODING_DAMAGED);
            }
            if (FileNames.isEncrypted(part.type())) {
                remarks.add(Remark.ENCRYPTED);
            }
            if (decoded.bytes().length > 0) {
                String called = name == null ? FileNames.forType(part.type()) : name;
                files.add(new ReadFile(
                        called, decoded.bytes(), inline, part.headers().first("Content-ID")));
            }
        }
    }
}
