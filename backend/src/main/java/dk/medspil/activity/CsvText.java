package dk.medspil.activity;

import dk.medspil.platform.problem.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * The text of a file as spreadsheets write them: UTF-8 with or without a byte order mark, UTF-16 with one, else
 * Windows-1252. Letters are composed, so that «å» typed on a Mac is the «å» of everybody else.
 *
 * @param separator between the fields: the one that the first line has most of
 */
record CsvText(String text, String encoding, char separator) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** How spreadsheets name the separator in a line of its own. */
    static final String SEPARATOR_LINE = "sep=";

    /** @throws Refusal 422 if it is no text: a picture, a workbook */
    static CsvText of(byte[] content) {
        Charset charset = charset(content);
        String text = strict(content, charset);
        String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        if (plain.chars().anyMatch(one -> one < ' ' && one != '\t' && one != '\n' && one != '\r')) {
            throw Refusal.refused("import-unreadable", "file");
        }
        String composed = Normalizer.normalize(plain, Normalizer.Form.NFC);
        return new CsvText(composed, named(charset), separator(composed));
    }

    private static Charset charset(byte[] content) {
        int first = content.length > 1 ? content[0] & 0xFF : 0;
        int second = content.length > 1 ? content[1] & 0xFF : 0;
        if (first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF) {
            return StandardCharsets.UTF_16;
        }
        try {
            decode(content, StandardCharsets.UTF_8);
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException notUtf8) {
            return WINDOWS;
        }
    }

    private static String named(Charset charset) {
        return charset.equals(WINDOWS) ? "Windows-1252" : charset.name();
    }

    private static String strict(byte[] content, Charset charset) {
        try {
            return decode(content, charset);
        } catch (CharacterCodingException noText) {
            throw Refusal.refused("import-unreadable", "file");
        }
    }

    private static String decode(byte[] content, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content))
                .toString();
    }

    private static char separator(String text) {
        String head = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        if (head.regionMatches(true, 0, SEPARATOR_LINE, 0, SEPARATOR_LINE.length())
                && head.length() > SEPARATOR_LINE.length()) {
            return head.charAt(SEPARATOR_LINE.length());
        }
        char separator = ';';
        for (char other : new char[] {',', '\t'}) {
            separator = count(head, other) > count(head, separator) ? other : separator;
        }
        return separator;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(one -> one == wanted).count();
    }
}
