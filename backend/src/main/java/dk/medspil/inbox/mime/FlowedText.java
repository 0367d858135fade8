package dk.medspil.inbox.mime;

/** RFC 3676: lines that end in a blank go on in the next, as long as both are quoted equally deep. */
final class FlowedText {

    private FlowedText() {}

    static boolean isSo(MediaLine type) {
        return "flowed".equalsIgnoreCase(type.parameter("format"));
    }

    /** The text as it was written. @param delsp whether the blank at the end stands for nothing */
    static String unfolded(String text, boolean delsp) {
        StringBuilder whole = new StringBuilder(text.length());
        int depth = -1;
        for (String line : text.split("\\r?\\n", -1)) {
            int quotes = quotes(line);
            String said = line.substring(quotes);
            // one blank stands before what would otherwise look like a quotation
            said = said.startsWith(" ") ? said.substring(1) : said;
            if (depth != quotes) {
                whole.append(depth < 0 || endsLine(whole) ? "" : "\n").append(mark(quotes));
            }
            boolean goesOn = said.endsWith(" ") && !said.equals("-- ");
            whole.append(goesOn && delsp ? said.substring(0, said.length() - 1) : said);
            whole.append(goesOn ? "" : "\n");
            depth = goesOn ? quotes : -1;
        }
        return whole.toString();
    }

    private static boolean endsLine(StringBuilder whole) {
        return whole.length() == 0 || whole.charAt(whole.length() - 1) == '\n';
    }

    private static int quotes(String line) {
        int quotes = 0;
        while (quotes < line.length() && line.charAt(quotes) == '>') {
            quotes++;
        }
        return quotes;
    }

    private static String mark(int quotes) {
        return quotes == 0 ? "" : ">".repeat(quotes) + " ";
    }
}
