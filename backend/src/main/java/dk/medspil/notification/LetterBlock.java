package dk.medspil.notification;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a letter, from which both its plain text and its HTML are made. In a template, pieces are parted by an empty
 * line; {@code > } begins a line that somebody wrote, {@code - } an item of a list, {@code => label | address} a link.
 *
 * @param lines what it says; of a link: label and address
 */
record LetterBlock(Kind kind, List<String> lines) {

    enum Kind {
        PARAGRAPH,
        QUOTE,
        LIST,
        LINK
    }

    private static final String ITEM = "- ";
    private static final String LINK = "=> ";

    static List<LetterBlock> read(String text) {
        List<LetterBlock> blocks = new ArrayList<>();
        for (String piece : text.strip().split("\n[ \t]*\n\\s*", -1)) {
            List<String> lines = piece.strip()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (!lines.isEmpty()) {
                blocks.add(of(lines));
            }
        }
        return blocks;
    }

    private static LetterBlock of(List<String> lines) {
        String first = lines.get(0);
        if (first.startsWith(LINK)) {
            int bar = first.lastIndexOf(" | ");
            return new LetterBlock(
                    Kind.LINK, List.of(first.substring(LINK.length(), bar), first.substring(bar + " | ".length())));
        }
        if (first.startsWith(">")) {
            return new LetterBlock(
                    Kind.QUOTE,
                    lines.stream().map(line -> line.substring(1).strip()).toList());
        }
        if (first.startsWith(ITEM)) {
            return new LetterBlock(
                    Kind.LIST,
                    lines.stream().map(line -> line.substring(ITEM.length())).toList());
        }
        return new LetterBlock(Kind.PARAGRAPH, lines);
    }

    /** Marks every line of what a person wrote, so that none of it can pass for a piece of ours. */
    static String quoted(String written) {
        return "> "
                + String.join(
                        "\n> ", written.strip().lines().map(LetterBlock::plain).toList());
    }

    /** One line without control characters: a name or a title that a stranger chose. */
    static String plain(String value) {
        return value.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u0085]+", " ").strip();
    }

    /** As it stands in the plain text. */
    String plainText() {
        if (isLink()) {
            return label() + ":\n" + target();
        }
        String prefix = isQuote() ? "> " : isList() ? ITEM : "";
        return prefix + String.join("\n" + prefix, lines);
    }

    public boolean isParagraph() {
        return kind == Kind.PARAGRAPH;
    }

    public boolean isQuote() {
        return kind == Kind.QUOTE;
    }

    public boolean isList() {
        return kind == Kind.LIST;
    }

    public boolean isLink() {
        return kind == Kind.LINK;
    }

    public String label() {
        return lines.get(0);
    }

    public String target() {
        return lines.get(1);
    }
}
