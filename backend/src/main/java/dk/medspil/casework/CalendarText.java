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

    /** A meeting; see the other one. */
    public static String write(
            Meeting meeting,
            String organizer,
            String organizerName,
            String reader,
            String readerName,
            boolean staff,
            Instant now) {
        CalendarEvent told = new CalendarEvent(
                meeting.uid(),
                meeting.startsAt(),
                meeting.endsAt(),
                meeting.title(),
                meeting.place(),
                meeting.sequence(),
                meeting.isCancelled());
        return write(told, organizer, organizerName, reader, readerName, staff, now);
    }

    /**
     * @param organizer the address that answers go to
     * @param settled whether no answer is asked: of one of the office, or who has signed up himself
     */
    public static String write(
            CalendarEvent meeting,
            String organizer,
            String organizerName,
            String reader,
            String readerName,
            boolean settled,
            Instant now) {
        boolean cancelled = meeting.cancelled();
        VEvent event = new VEvent(false);
        event.add(new Uid(meeting.uid()))
                .add(new DtStamp(now))
                .add(new DtStart<>(meeting.startsAt()))
                .add(new DtEnd<>(meeting.endsAt()))
                .add(new Summary(meeting.title()))
                .add(new Sequence(meeting.sequence()))
                .add(cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED)
                .add(new Organizer(mail(organizer)).add(called(organizerName)))
                .add(attendee(reader, readerName, settled));
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
