package dk.medspil.inbox.mime;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MailDateFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headers of a part, read so that nothing in them can do more than be wrong. */
final class Headers {

    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,250}>");
    private static final Pattern FOLD = Pattern.compile("\\r?\\n[ \\t]*");
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s<>()\\[\\],;:\"\\\\]{1,64}@[^\\s<>()\\[\\],;:\"\\\\@]{1,250}");
    private static final int MOST_IDS = 60;
    private static final int MOST_RECEIVERS = 200;
    private static final int LONGEST = 20_000;
    private static final List<String> RECEIVER_HEADERS =
            List.of("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "To", "Cc");

    private final InternetHeaders headers;

    Headers(InternetHeaders headers) {
        this.headers = headers;
    }

    /** The first of that name on one line, not decoded. */
    @Nullable String first(String name) {
        String[] all = headers.getHeader(name);
        return all == null || all.length == 0 || all[0] == null ? null : line(all[0]);
    }

    private static String line(String value) {
        String cut = value.length() <= LONGEST ? value : value.substring(0, LONGEST);
        return FOLD.matcher(cut).replaceAll(" ").strip();
    }

    boolean has(String name) {
        return first(name) != null;
    }

    /** Its value in lower case; empty when it is not there. */
    String lower(String name) {
        String value = first(name);
        return value == null ? "" : value.toLowerCase(Locale.ROOT);
    }

    String decoded(String name) {
        String value = first(name);
        return value == null ? "" : EncodedWords.decode(value);
    }

    @Nullable String messageId() {
        return ids("Message-ID").stream().findFirst().orElse(null);
    }

    /** What it answers, the nearest first: In-Reply-To, then References from their end. */
    List<String> threadIds() {
        Set<String> ids = new LinkedHashSet<>(ids("In-Reply-To"));
        List<String> references = ids("References");
        for (int i = references.size() - 1; i >= 0; i--) {
            ids.add(references.get(i));
        }
        return new ArrayList<>(ids);
    }

    private List<String> ids(String name) {
        List<String> ids = new ArrayList<>();
        String value = first(name);
        Matcher found = MESSAGE_ID.matcher(value == null ? "" : value);
        while (found.find()) {
            ids.add(found.group());
        }
        return ids.size() <= MOST_IDS ? ids : ids.subList(ids.size() - MOST_IDS, ids.size());
    }

    /** The first address of From; without one the Sender's; null when neither has any. */
    @Nullable Sender sender() {
        for (String name : List.of("From", "Sender")) {
            String value = first(name);
            Sender sender = value == null ? null : sender(value);
            if (sender != null) {
                return sender;
            }
        }
        return null;
    }

    private static @Nullable Sender sender(String value) {
        try {
            for (InternetAddress one : InternetAddress.parseHeader(value, false)) {
                String address = one.getAddress();
                if (address != null && ADDRESS.matcher(address).matches()) {
                    String name = one.getPersonal();
                    return new Sender(address, name == null ? "" : EncodedWords.decode(name));
                }
            }
        } catch (AddressException | RuntimeException e) {
            // below: any address that stands in it
        }
        Matcher found = ADDRESS.matcher(value);
        return found.find() ? new Sender(found.group(), "") : null;
    }

    /** Every address that it was sent to, in lower case. */
    List<String> receivers() {
        Set<String> receivers = new LinkedHashSet<>();
        for (String name : RECEIVER_HEADERS) {
            String[] all = headers.getHeader(name);
            for (String value : all == null ? List.<String>of() : Arrays.asList(all)) {
                Matcher found = ADDRESS.matcher(line(value));
                while (found.find() && receivers.size() < MOST_RECEIVERS) {
                    receivers.add(found.group().toLowerCase(Locale.ROOT));
                }
            }
        }
        return new ArrayList<>(receivers);
    }

    @Nullable Instant date() {
        String value = first("Date");
        if (value == null) {
            return null;
        }
        try {
            return new MailDateFormat().parse(value).toInstant();
        } catch (java.text.ParseException | RuntimeException e) {
            return null;
        }
    }
}
