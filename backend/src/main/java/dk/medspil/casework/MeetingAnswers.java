package dk.medspil.casework;

import dk.medspil.directory.PersonId;
import dk.medspil.requisition.Correspondence;
import dk.medspil.requisition.RequisitionId;
import dk.medspil.requisition.TimelineCode;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what the calendars of the invited answer. */
@Lazy
@Service
@Transactional
public class MeetingAnswers {

    private final MeetingRows rows;
    private final MeetingWords words;
    private final Correspondence correspondence;
    private final Clock clock;

    MeetingAnswers(MeetingRows rows, MeetingWords words, Correspondence correspondence, Clock clock) {
        this.rows = rows;
        this.words = words;
        this.correspondence = correspondence;
        this.clock = clock;
    }

    /**
     * Enters the answer on the case, once.
     *
     * @param sender who answers, who takes part in the case
     * @param part what came with the mail; anything at all
     * @param said what the mail says besides
     * @param mail the mail's id
     * @return false if the part is no calendar's answer to a meeting of this case that he is invited to
     */
    public boolean answered(RequisitionId requisition, PersonId sender, byte[] part, String said, UUID mail) {
        Optional<CalendarReply> reply = CalendarReply.read(part);
        Optional<Meeting> meeting = reply.map(CalendarReply::meeting)
                .flatMap(rows::find)
                .filter(one -> one.requisition().equals(requisition) && invites(one, sender));
        if (reply.isEmpty() || meeting.isEmpty()) {
            return false;
        }
        MeetingAnswer answer = reply.get().answer();
        // an answer to what has been moved since says nothing of what it is now
        boolean current = reply.get().sequence() >= meeting.get().sequence()
                && !meeting.get().isCancelled();
        if (!current || rows.answer(meeting.get().id(), sender, answer, clock.instant())) {
            Map<String, String> params = new HashMap<>();
            params.put("mail", mail.toString());
            params.put("meeting", meeting.get().id().toString());
            params.put("answer", answer.name());
            params.put("current", String.valueOf(current));
            String words = this.words.of(meeting.get(), answer);
            correspondence.enterAnswer(
                    requisition,
                    TimelineCode.MEETING_ANSWERED,
                    params,
                    said.isBlank() ? words : words + "\n\n" + said.strip(),
                    sender);
        }
        return true;
    }

    private static boolean invites(Meeting meeting, PersonId person) {
        return meeting.invitees().stream().anyMatch(invitee -> invitee.person().equals(person));
    }
}
