package dk.medspil.requisition;

import java.text.Normalizer;

/**
 * Makes what people typed or pasted fit to be kept: composed characters, line ends as \\n, no control characters and no
 * halves of characters, which no database and no mail takes. Nothing is escaped: text stays text until it is shown.
 */
public final class PlainText {

    private PlainText() {}

    /** A text of several lines. */
    public static String lines(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        return text.replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]", "").strip();
    }

    /** A text of one line: a name, a title. */
    public static String line(String typed) {
        return lines(typed).replaceAll("[\\s\\p{Zl}\\p{Zp}]+", " ");
    }
}
