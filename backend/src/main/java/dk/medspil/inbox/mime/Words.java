package dk.medspil.inbox.mime;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Text fit to be kept: composed, its lines ended alike, without what no database takes. */
final class Words {

    private static final Pattern META = Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([\\w.:-]{1,40})");
    private static final int HEAD_OF_HTML = 2_000;

    private Words() {}

    static String lines(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]", "")
                .strip();
    }

    static String line(String text, int most) {
        // without the marks that turn the direction of writing, which let a sender dress up as another
        String one = lines(text)
                .replaceAll("[\\s\\p{Zl}\\p{Zp}]+", " ")
                .replaceAll("[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]", "");
        return one.codePointCount(0, one.length()) <= most ? one : one.substring(0, one.offsetByCodePoints(0, most));
    }

    static String asHtml(String text) {
        return "<p>" + HtmlUtils.htmlEscape(text).replace("\n", "<br>") + "</p>";
    }

    static @Nullable String charsetInHtml(byte[] html) {
        String head = new String(html, 0, Math.min(html.length, HEAD_OF_HTML), StandardCharsets.ISO_8859_1);
        Matcher found = META.matcher(head);
        return found.find() ? found.group(1) : null;
    }
}
