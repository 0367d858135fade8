package dk.medspil.casework;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;

/**
 * What somebody's calendar answers to an invitation of ours (RFC 5546, METHOD:REPLY).
 *
 * @param sequence of the invitation that was answered; 0 when it doesn't say
 */
record CalendarReply(UUID meeting, MeetingAnswer answer, int sequence) {

    /** Larger is no answer of a calendar. */
    private static final int MOST_BYTES = 100_000;

    private static final String BEGINNING = "BEGIN:VCALENDAR";
    private static final Pattern UID = Pattern.compile("meeting-([0-9a-f-]{36})@medspil");

    /** What stands in the part; empty if it is anything else, or can't be read. */
    static Optional<CalendarReply> read(byte[] part) {
        if (part.length > MOST_BYTES || !looksLikeOne(part)) {
            return Optional.empty();
        }
        try {
            return of(new CalendarBuilder().build(new ByteArrayInputStream(part)));
        } catch (IOException | ParserException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private static boolean looksLikeOne(byte[] part) {
        String first = new String(part, 0, Math.min(part.length, 64), StandardCharsets.UTF_8);
        return first.toUpperCase(Locale.ROOT).contains(BEGINNING);
    }

    private static Optional<CalendarReply> of(Calendar calendar) {
        Optional<Property> method = calendar.getProperty(Property.METHOD);
        boolean reply =
                method.map(Property::getValue).filter("REPLY"::equalsIgnoreCase).isPresent();
        List<CalendarComponent> events = calendar.getComponents(Component.VEVENT);
        return reply && events.size() == 1 ? of(events.get(0)) : Optional.empty();
    }

    private static Optional<CalendarReply> of(CalendarComponent event) {
        Matcher uid = UID.matcher(value(event, Property.UID));
        Optional<Property> attendee = event.getProperty(Property.ATTENDEE);
        Optional<Parameter> said = attendee.flatMap(one -> one.getParameter(Parameter.PARTSTAT));
        Optional<MeetingAnswer> answer = said.map(Parameter::getValue).flatMap(CalendarReply::answer);
        if (!uid.matches() || answer.isEmpty()) {
            return Optional.empty();
        }
        String sequence = value(event, Property.SEQUENCE);
        return Optional.of(new CalendarReply(
                UUID.fromString(uid.group(1)),
                answer.get(),
                sequence.matches("\\d{1,9}") ? Integer.parseInt(sequence) : 0));
    }

    private static String value(CalendarComponent event, String property) {
        return event.getProperty(property)
                .map(Property::getValue)
                .map(String::strip)
                .orElse("");
    }

    private static Optional<MeetingAnswer> answer(String written) {
        switch (written.toUpperCase(Locale.ROOT)) {
            case "ACCEPTED":
                return Optional.of(MeetingAnswer.ACCEPTED);
            case "TENTATIVE":
                return Optional.of(MeetingAnswer.TENTATIVE);
            case "DECLINED":
                return Optional.of(MeetingAnswer.DECLINED);
            default:
                return Optional.empty();
        }
    }
}
