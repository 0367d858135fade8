package dk.medspil.notification;

import dk.medspil.mail.MailLog;
import java.util.Set;

/** The names of the letters, as their templates are called, and of the facts that the outbox keeps about them. */
final class Letters {

    static final String RECEIPT = "receipt";
    static final String FIRST_RESPONSE_LATE = "first-response-late";
    static final String ACCEPTANCE = "acceptance";
    static final String EXPECTED_START = "expected-start";
    static final String QUESTION = "question";
    static final String QUESTION_REMINDER = "question-reminder";
    static final String LAPSED = "lapsed";
    static final String REFERRAL = "referral";
    static final String DECLINED = "declined";
    static final String ASSIGNED = "assigned";
    static final String NUDGE = "nudge";
    static final String DEADLINE_LATE = "deadline-late";
    static final String CLOSURE = "closure";
    static final String WITHDRAWN = "withdrawn";
    static final String WITHDRAWN_STAFF = "withdrawn-staff";
    static final String MERGED = "merged";
    static final String STAFF_MESSAGE = "staff-message";
    static final String REQUESTER_MESSAGE = "requester-message";
    static final String MENTION = "mention";
    static final String MEETING = "meeting";
    static final String MEETING_CANCELLED = "meeting-cancelled";
    static final String MEETING_STAFF = "meeting-staff";
    static final String COLLEAGUE_ADDED = "colleague-added";
    static final String CASE_LINKS = "case-links";
    static final String DRAFT_LINK = "draft-link";
    static final String INVITATION = "invitation";
    static final String INVITATION_REMINDER = "invitation-reminder";

    /** What the two above are called when they aren't about requisitions. */
    static final String TOOK_PART = "-took-part";

    /** What letters to those who signed up for an activity begin with; the rest is the news. */
    static final String SIGN_UP = "sign-up";

    static final String ADDRESS_NEEDED = "address-needed";
    static final String RESPONDENT_ADDRESS = "respondent-address";
    static final String MAIL_RETURNED = "mail-returned";

    static final String ABOUT_REQUISITION = "requisition";
    static final String ABOUT_INVITATION = "invitation";
    static final String ABOUT_FOLLOW_UP = "follow-up";
    static final String ABOUT_SIGN_UP = "sign-up";
    static final String ABOUT_DRAFT = "draft";
    static final String ABOUT_PERSON = "person";

    /** Letters to staff: when one of these comes back, an administrator sees it in the outbox. */
    static final Set<String> TO_STAFF = Set.of(
            FIRST_RESPONSE_LATE,
            ASSIGNED,
            NUDGE,
            DEADLINE_LATE,
            WITHDRAWN_STAFF,
            REQUESTER_MESSAGE,
            MENTION,
            MEETING_STAFF,
            ADDRESS_NEEDED,
            RESPONDENT_ADDRESS,
            MAIL_RETURNED);

    /** Fact: the person in question, who is the reader unless the letter is about someone. */
    static final String PERSON = "person";

    /** Fact: the meeting in question. */
    static final String OF_MEETING = "meeting";

    /** Fact: the message in question. */
    static final String MESSAGE = MailLog.PART;

    private Letters() {}
}
