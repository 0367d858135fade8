package dk.medspil.inbox.mime;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Parts what somebody wrote from what their mail program put beneath it. When in doubt nothing is folded: a reply between
 * the lines of the quotation stays whole.
 */
record Quotation(String text, String quoted) {

    private static final Pattern ATTRIBUTION =
            Pattern.compile("(?i).{0,250}(skrev|wrote|schrieb|a écrit|escribió|kirjoitti|skrifaði)\\b.{0,120}:\\s*");
    private static final Pattern DIVIDER = Pattern.compile(
            "(?i)\\s*-{2,}\\s*(original message|oprindelig meddelelse|ursprüngliche nachricht|videresendt meddelelse|forwarded message).{0,40}");
    private static final Pattern FROM = Pattern.compile("(?i)\\*?(fra|from|von|de|från)\\s?:\\*?\\s.{1,200}");
    private static final Pattern SENT =
            Pattern.compile("(?i)\\*?(sendt|sent|dato|date|gesendet|datum|skickat)\\s?:\\*?\\s.{1,100}");
    private static final int LONGEST_LINE = 500;

    static Quotation split(String whole) {
        List<String> lines = whole.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            int quoteFrom = begins(lines, i);
            if (quoteFrom >= 0) {
                Quotation split = at(lines, quoteFrom);
                return split.text().isBlank() ? new Quotation(whole.strip(), "") : split;
            }
        }
        return new Quotation(whole.strip(), "");
    }

    /** Where the quotation begins if it begins at this line; -1 if it does not. */
    private static int begins(List<String> lines, int at) {
        String line = lines.get(at);
        if (line.length() > LONGEST_LINE) {
            return -1;
        }
        if (DIVIDER.matcher(line).matches()) {
            return at;
        }
        if (FROM.matcher(line).matches() && someOf(lines, at + 1, at + 4)) {
            return at > 0 && lines.get(at - 1).matches("_{10,}\\s*") ? at - 1 : at;
        }
        if (isAttribution(lines, at) && onlyQuotes(lines, at + 1, 1)) {
            return at;
        }
        boolean blockBegins =
                line.startsWith(">") && (at == 0 || !lines.get(at - 1).startsWith(">"));
        if (blockBegins && onlyQuotes(lines, at, 0)) {
            return at;
        }
        return -1;
    }

    private static boolean isAttribution(List<String> lines, int at) {
        String line = lines.get(at);
        String next = at + 1 < lines.size() ? lines.get(at + 1) : "";
        return ATTRIBUTION.matcher(line).matches()
                || (next.length() <= LONGEST_LINE
                        && !next.startsWith(">")
                        && line.length() > 10
                        && ATTRIBUTION.matcher(line + " " + next).matches());
    }

    private static boolean someOf(List<String> lines, int from, int to) {
        return lines.subList(Math.min(from, lines.size()), Math.min(to, lines.size())).stream()
                .anyMatch(line ->
                        line.length() <= LONGEST_LINE && SENT.matcher(line).matches());
    }

    /** Whether nothing but quoted lines follows, and at least one of them; the first lines may go on with the heading. */
    private static boolean onlyQuotes(List<String> lines, int from, int heading) {
        boolean some = false;
        int spare = heading;
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith(">")) {
                some = true;
            } else if (!line.isBlank() && (some || spare-- <= 0)) {
                return false;
            }
        }
        return some;
    }

    private static Quotation at(List<String> lines, int from) {
        return new Quotation(
                String.join("\n", lines.subList(0, from)).strip(),
                String.join("\n", lines.subList(from, lines.size())).strip());
    }
}
