package dk.medspil.notification;

import dk.medspil.casework.CalendarText;
import dk.medspil.casework.Meeting;
import dk.medspil.casework.MeetingDesk;
import dk.medspil.mail.CalendarPart;
import dk.medspil.mail.MailNotWanted;
import dk.medspil.mail.OutgoingMail;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What goes to a reader's calendar with the letter about a meeting: always the meeting as it is now. */
@Component
class MeetingInvitations {

    private final MeetingDesk meetings;
    private final Clock clock;

    MeetingInvitations(MeetingDesk meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    /** @throws MailNotWanted if the letter invites to a meeting that is cancelled by now */
    CalendarPart of(UUID id, OutgoingMail mail) {
        Meeting meeting = meetings.find(id).orElseThrow(() -> new MailNotWanted("there is no such meeting"));
        if (meeting.isCancelled() && mail.template().equals(Letters.MEETING)) {
            throw new MailNotWanted("the meeting is cancelled");
        }
        Instant now = clock.instant();
        boolean staff = mail.template().equals(Letters.MEETING_STAFF);
        return new CalendarPart(
                meeting.isCancelled() ? "CANCEL" : "REQUEST",
                (organizer, name) ->
                        CalendarText.write(meeting, organizer, name, mail.address(), mail.name(), staff, now));
    }
}
