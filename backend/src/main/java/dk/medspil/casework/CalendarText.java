package dk.medspil.casework;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A meeting as calendars exchange it (RFC 5546), for one reader: nobody is shown who else is asked. Times are in UTC, so
 * that no description of a time zone has to go with them.
 */
public final class CalendarText {

    private CalendarText() {}

    /**
     * @param organizer the address that answers go to
     * @param staff whether the reader is one of the office, of whom no answer is asked
     */
    public static String write(
            Meeting meeting,
            String organizer,
            String organizerName,
            String reader,
            String readerName,
            boolean staff,
            Instant now) {
        boolean cancelled = meeting.isCancelled();
        VEvent event = new VEvent(false);
        event.add(new Uid(meeting.uid()))
                .add(new DtStamp(now))
                .add(new DtStart<>(meeting.startsAt()))
                .add(new DtEnd<>(meeting.endsAt()))
                .add(new Summary(meeting.title()))
                .add(new Sequence(meeting.sequence()))
                .add(cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED)
                .add(new Organizer(mail(organizer)).add(called(organizerName)))
                .add(attendee(reader, readerName, staff));
        if (!meeting.place().isEmpty()) {
            event.add(new Location(meeting.place()));
        }
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//TaskForce Integration//Medspil//DA"))
                .add(ImmutableVersion.VERSION_2_0)
                .add(cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
        calendar.add(event);
        StringWriter written = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toString();
    }

    private static Attendee attendee(String address, String name, boolean staff) {
        return new Attendee(mail(address))
                .add(called(name))
                .add(Role.REQ_PARTICIPANT)
                .add(staff ? PartStat.ACCEPTED : PartStat.NEEDS_ACTION)
                .add(staff ? Rsvp.FALSE : Rsvp.TRUE);
    }

    /** Whatever an address holds becomes one: what may not stand in it is escaped. */
    private static URI mail(String address) {
        try {
            return new URI("mailto", address, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A parameter's value knows no quotation marks. */
    private static Cn called(String name) {
        return new Cn(name.replaceAll("[\"\\p{Cntrl}]+", " ").strip());
    }
}
