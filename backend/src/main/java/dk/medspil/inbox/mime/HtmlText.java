package dk.medspil.inbox.mime;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/** HTML made harmless, and as plain text in which quotations carry the usual mark. */
final class HtmlText {

    private static final PolicyFactory HARMLESS =
            Sanitizers.FORMATTING.and(Sanitizers.BLOCKS).and(Sanitizers.LINKS).and(Sanitizers.TABLES);
    private static final Set<String> BREAKS =
            Set.of("p", "div", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote");
    private static final int DEEPEST_QUOTE = 5;
    private static final Pattern SIZE = Pattern.compile("\\d{1,4}");

    private HtmlText() {}

    /** @param pictures the mail's own: no other is shown */
    static String harmless(String html, Pictures pictures) {
        PolicyFactory withPictures = new HtmlPolicyBuilder()
                .allowElements("img")
                .allowUrlProtocols("cid", "data")
                .allowAttributes("src")
                .matching((element, attribute, address) -> pictures.shown(address))
                .onElements("img")
                .allowAttributes("alt")
                .onElements("img")
                .allowAttributes("width", "height")
                .matching(SIZE)
                .onElements("img")
                .toFactory();
        return HARMLESS.and(withPictures).sanitize(html);
    }

    static String plain(String html) {
        Writer writer = new Writer();
        HtmlSanitizer.sanitize(html, HARMLESS.apply(writer));
        return writer.text();
    }

    /** Hears only what the policy lets through. */
    private static final class Writer implements HtmlStreamEventReceiver {

        private final StringBuilder text = new StringBuilder();
        private final Deque<String> open = new ArrayDeque<>();
        private int quotes;
        private boolean lineStarts = true;

        @Override
        public void openDocument() {
            // nothing stands before the first word
        }

        @Override
        public void closeDocument() {
            // nothing stands after the last
        }

        @Override
        public void openTag(String tag, List<String> attributes) {
            if (tag.equals("br")) {
                newLine();
                return;
            }
            if (BREAKS.contains(tag)) {
                breakLine();
            }
            if (tag.equals("blockquote")) {
                quotes++;
            }
            open.push(tag);
            if (tag.equals("li")) {
                write("- ");
            }
        }

        @Override
        public void closeTag(String tag) {
            open.poll();
            if (BREAKS.contains(tag)) {
                breakLine();
            }
            if (tag.equals("blockquote")) {
                quotes = Math.max(0, quotes - 1);
            } else if (tag.equals("p") || tag.startsWith("h")) {
                newLine();
            }
        }

        @Override
        public void text(String words) {
            String flat = words.replaceAll("[\\s\\u00a0]+", " ");
            write(lineStarts ? flat.stripLeading() : flat);
        }

        private void write(String words) {
            if (words.isEmpty()) {
                return;
            }
            if (lineStarts && quotes > 0) {
                text.append("> ".repeat(Math.min(quotes, DEEPEST_QUOTE)));
            }
            text.append(words);
            lineStarts = false;
        }

        private void breakLine() {
            if (!lineStarts) {
                newLine();
            }
        }

        private void newLine() {
            if (lineStarts && quotes > 0) {
                text.append('>');
            }
            text.append('\n');
            lineStarts = true;
        }

        String text() {
            return text.toString().replaceAll("(?:[ \\t]*\\n){3,}", "\n\n").strip();
        }
    }
}
