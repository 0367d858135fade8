package dk.medspil.inbox.mime;

import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.internet.ParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value with parameters, such as Content-Type and Content-Disposition, also RFC 2231's; when it is malformed, as much
 * of it as can be made out.
 */
final class MediaLine {

    private static final Pattern TYPE = Pattern.compile("^\\s*([\\w.+-]{1,80})\\s*/\\s*([\\w.+-]{1,80})");
    private static final int LONGEST = 8_000;

    private final String value;
    private final @Nullable ParameterList parameters;
    private final String raw;

    private MediaLine(String value, @Nullable ParameterList parameters, String raw) {
        this.value = value.toLowerCase(Locale.ROOT);
        this.parameters = parameters;
        this.raw = raw;
    }

    static MediaLine read(@Nullable String header, String otherwise) {
        if (header == null || header.isBlank()) {
            return new MediaLine(otherwise, null, "");
        }
        String line = shortened(header);
        try {
            ContentType type = new ContentType(line);
            return new MediaLine(type.getBaseType(), type.getParameterList(), line);
        } catch (ParseException | RuntimeException e) {
            Matcher found = TYPE.matcher(line);
            String type = found.find() ? found.group(1) + "/" + found.group(2) : otherwise;
            return new MediaLine(type, null, line);
        }
    }

    static MediaLine disposition(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return new MediaLine("", null, "");
        }
        String line = shortened(header);
        try {
            ContentDisposition disposition = new ContentDisposition(line);
            String value = disposition.getDisposition();
            return new MediaLine(value == null ? "" : value, disposition.getParameterList(), line);
        } catch (ParseException | RuntimeException e) {
            return new MediaLine(line.strip().startsWith("inline") ? "inline" : "attachment", null, line);
        }
    }

    private static String shortened(String header) {
        return header.length() <= LONGEST ? header : header.substring(0, LONGEST);
    }

    /** Whether it is that, or begins with it when it ends in a slash. */
    boolean is(String wanted) {
        return wanted.endsWith("/") ? value.startsWith(wanted) : value.equals(wanted);
    }

    @Nullable String parameter(String name) {
        String found = parameters == null ? null : parameters.get(name);
        if (found != null) {
            return found;
        }
        Matcher loose = Pattern.compile("(?i)[;\\s]" + name + "\\s*=\\s*(?:\"([^\"]{1,500})\"|([^;\\s\"]{1,500}))")
                .matcher(raw);
        return loose.find() ? (loose.group(1) == null ? loose.group(2) : loose.group(1)) : null;
    }
}
