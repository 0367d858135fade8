package dk.medspil.notification;

import dk.medspil.casework.MeetingTold;
import dk.medspil.mail.MailBounced;
import dk.medspil.mail.MailSent;
import dk.medspil.questionnaire.FollowUps;
import dk.medspil.questionnaire.InvitationId;
import dk.medspil.requisition.CaseLinksRequested;
import dk.medspil.requisition.ColleagueAdded;
import dk.medspil.requisition.Direction;
import dk.medspil.requisition.DraftLinkRequested;
import dk.medspil.requisition.MessageAdded;
import dk.medspil.requisition.PeopleMentioned;
import dk.medspil.requisition.RequisitionId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Mails that no step of a process orders, and what becomes of those that were sent. Listens within the transaction of
 * what happened: the mail is posted with it or not at all.
 */
@Component
class NoticeListener {

    private final Notices notices;
    private final FollowUps followUps;

    NoticeListener(Notices notices, FollowUps followUps) {
        this.notices = notices;
        this.followUps = followUps;
    }

    @EventListener
    void on(MessageAdded message) {
        if (message.direction() == Direction.OUT) {
            notices.staffMessage(message.requisitionId(), message.messageId());
        } else {
            notices.requesterMessage(message.requisitionId(), message.messageId());
        }
    }

    @EventListener
    void on(PeopleMentioned mentioned) {
        notices.mentioned(mentioned.requisitionId(), mentioned.noteId(), mentioned.people());
    }

    @EventListener
    void on(MeetingTold meeting) {
        notices.meeting(meeting);
    }

    @EventListener
    void on(ColleagueAdded colleague) {
        notices.colleagueAdded(colleague.caseLinkId());
    }

    @EventListener
    void on(CaseLinksRequested request) {
        notices.caseLinks(request.email(), request.language());
    }

    @EventListener
    void on(DraftLinkRequested request) {
        notices.draftLink(request.draftId(), request.email(), request.language());
    }

    @EventListener
    void on(MailSent sent) {
        if (sent.aboutKind().equals(Letters.ABOUT_INVITATION)) {
            followUps.markDelivered(new InvitationId(sent.aboutId()), sent.at());
        }
    }

    @EventListener
    void on(MailBounced bounced) {
        if (bounced.aboutKind().equals(Letters.ABOUT_INVITATION)) {
            followUps.markBounced(new InvitationId(bounced.aboutId()), bounced.at());
        }
        if (bounced.aboutKind().equals(Letters.ABOUT_REQUISITION) && !Letters.TO_STAFF.contains(bounced.template())) {
            notices.mailReturned(
                    new RequisitionId(bounced.aboutId()), bounced.facts().getOrDefault(Letters.PERSON, ""));
        }
    }
}
