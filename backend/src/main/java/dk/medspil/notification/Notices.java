package dk.medspil.notification;

import dk.medspil.casework.MeetingTold;
import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.mail.MailOrder;
import dk.medspil.mail.Outbox;
import dk.medspil.platform.access.Role;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.Office;
import dk.medspil.questionnaire.FollowUpId;
import dk.medspil.questionnaire.FollowUpView;
import dk.medspil.questionnaire.FollowUps;
import dk.medspil.questionnaire.Invitation;
import dk.medspil.questionnaire.SubjectRef;
import dk.medspil.requisition.CaseLinkView;
import dk.medspil.requisition.CaseLinks;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionId;
import dk.medspil.requisition.RequisitionRegister;
import dk.medspil.requisition.RequisitionSummary;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is told what. Each method posts its mails in the caller's transaction; the words are made when they leave. A
 * person without an address is not told. Requesters read the language of their case, staff their own.
 */
@Service
@Transactional
public class Notices {

    private final Outbox outbox;
    private final RequisitionDesk desk;
    private final RequisitionRegister register;
    private final CaseLinks caseLinks;
    private final FollowUps followUps;
    private final Directory directory;
    private final Clock clock;

    Notices(
            Outbox outbox,
            RequisitionDesk desk,
            RequisitionRegister register,
            CaseLinks caseLinks,
            FollowUps followUps,
            Directory directory,
            Clock clock) {
        this.outbox = outbox;
        this.desk = desk;
        this.register = register;
        this.caseLinks = caseLinks;
        this.followUps = followUps;
        this.directory = directory;
        this.clock = clock;
    }

    /** To the requester: it has arrived, its number, and when the office answers. */
    public void receipt(RequisitionId id) {
        toRequester(Letters.RECEIPT, id);
    }

    /** To the managers: nobody has answered in time. */
    public void firstResponseLate(RequisitionId id) {
        toManagers(Letters.FIRST_RESPONSE_LATE, id);
    }

    /** To the requester: the office will help. */
    public void acceptance(RequisitionId id) {
        toRequester(Letters.ACCEPTANCE, id);
    }

    /** To the requester: the office will help, from that day on. */
    public void expectedStart(RequisitionId id) {
        toRequester(Letters.EXPECTED_START, id);
    }

    /** To the requester: the open question. */
    public void question(RequisitionId id) {
        toRequester(Letters.QUESTION, id);
    }

    /** To the requester: the question is still open. */
    public void questionReminder(RequisitionId id) {
        toRequester(Letters.QUESTION_REMINDER, id);
    }

    /** To the requester: no reply came, the case is closed. */
    public void lapsed(RequisitionId id) {
        toRequester(Letters.LAPSED, id);
    }

    /** To the requester: who can help better. */
    public void referral(RequisitionId id) {
        toRequester(Letters.REFERRAL, id);
    }

    /** To the requester: no, and why. */
    public void declined(RequisitionId id) {
        toRequester(Letters.DECLINED, id);
    }

    /** To the consultant: the case is theirs. */
    public void assigned(RequisitionId id) {
        toConsultant(Letters.ASSIGNED, id);
    }

    /** To the consultant: nothing has happened for a while. */
    public void nudge(RequisitionId id) {
        toConsultant(Letters.NUDGE, id);
    }

    /** To the consultant and the managers: the deadline has passed. */
    public void deadlineLate(RequisitionId id) {
        toConsultant(Letters.DEADLINE_LATE, id);
        toManagers(Letters.DEADLINE_LATE, id);
    }

    /** To the requester: what was done, and until when it can be opened again. */
    public void closure(RequisitionId id) {
        toRequester(Letters.CLOSURE, id);
    }

    /** To the requester and the consultant, if there is one: it is taken back. */
    public void withdrawn(RequisitionId id) {
        toRequester(Letters.WITHDRAWN, id);
        toConsultant(Letters.WITHDRAWN_STAFF, id);
    }

    /** To the requester: it goes on in another case. */
    public void merged(RequisitionId id) {
        toRequester(Letters.MERGED, id);
    }

    /** To the requester and the colleagues who follow the case: what the office wrote. */
    public void staffMessage(RequisitionId id, UUID messageId) {
        RequisitionSummary facts = desk.summary(id);
        String language = register.language(id);
        List<PersonId> readers = new ArrayList<>(List.of(facts.requester()));
        caseLinks.of(id).stream()
                .filter(link -> link.revokedAt() == null)
                .map(CaseLinkView::person)
                .filter(person -> !readers.contains(person))
                .forEach(readers::add);
        Map<PersonId, PersonView> people = directory.people(readers);
        for (PersonId reader : readers) {
            PersonView person = people.get(reader);
            if (person != null) {
                Map<String, String> more =
                        Map.of(Letters.PERSON, reader.value().toString(), Letters.MESSAGE, messageId.toString());
                // a person wrote it: it is no automatic mail
                post(Letters.STAFF_MESSAGE, person, language, id, more, false);
            }
        }
    }

    /** To the consultant, if there is one: what the requester wrote. */
    public void requesterMessage(RequisitionId id, UUID messageId) {
        for (PersonView person : consultantOf(desk.summary(id))) {
            post(
                    Letters.REQUESTER_MESSAGE,
                    person,
                    person.language(),
                    id,
                    Map.of(Letters.MESSAGE, messageId.toString()),
                    true);
        }
    }

    /** To colleagues whom a note names: that they are wanted, and by whom. A person wrote it: no automatic mail. */
    public void mentioned(RequisitionId id, UUID noteId, List<PersonId> people) {
        Map<PersonId, PersonView> found = directory.people(people);
        for (PersonId one : people) {
            PersonView person = found.get(one);
            if (person != null && person.active()) {
                Map<String, String> more =
                        Map.of(Letters.PERSON, one.value().toString(), Letters.MESSAGE, noteId.toString());
                post(Letters.MENTION, person, person.language(), id, more, false);
            }
        }
    }

    /** To whom a meeting is for: that it is proposed, moved or cancelled, for their calendars too. */
    public void meeting(MeetingTold told) {
        String letter = told.cancelled() ? Letters.MEETING_CANCELLED : Letters.MEETING;
        String language = register.language(told.requisition());
        Map<PersonId, PersonView> people = directory.people(told.people());
        for (PersonId id : told.people()) {
            PersonView person = people.get(id);
            if (person != null) {
                post(letter, person, language, told.requisition(), factsOf(told, id), false);
            }
        }
        Map<PersonId, PersonView> staff = directory.people(told.staff());
        for (PersonId id : told.staff()) {
            PersonView person = staff.get(id);
            if (person != null && person.active()) {
                post(Letters.MEETING_STAFF, person, person.language(), told.requisition(), factsOf(told, id), false);
            }
        }
    }

    private static Map<String, String> factsOf(MeetingTold told, PersonId reader) {
        return Map.of(
                Letters.PERSON, reader.value().toString(),
                Letters.MESSAGE, told.entry().toString(),
                Letters.OF_MEETING, told.meeting().toString());
    }

    /** To a colleague of the requester: the link to the case. */
    public void colleagueAdded(UUID caseLinkId) {
        CaseLinkView link = caseLinks.find(caseLinkId).orElseThrow(Refusal::notFound);
        PersonView person = directory.person(link.person()).orElseThrow(Refusal::notFound);
        post(
                Letters.COLLEAGUE_ADDED,
                person,
                register.language(link.requisition()),
                link.requisition(),
                Map.of(Letters.PERSON, person.id().value().toString()),
                true);
    }

    /** To the owner of that address: the links of their cases; nothing to an address that has none. */
    public void caseLinks(String email, String language) {
        directory
                .personByEmail(email)
                .filter(person -> !caseLinks.workingFor(email).isEmpty())
                .ifPresent(person -> outbox.post(new MailOrder(
                        Letters.CASE_LINKS,
                        person.email(),
                        LetterBlock.plain(person.name()),
                        language,
                        Letters.ABOUT_PERSON,
                        person.id().value(),
                        Map.of(),
                        true)));
    }

    /** To that address: the link to go on with a draft. */
    public void draftLink(UUID draftId, String email, String language) {
        outbox.post(
                new MailOrder(Letters.DRAFT_LINK, email, "", language, Letters.ABOUT_DRAFT, draftId, Map.of(), true));
    }

    /** To the respondent: the questions. */
    public void invitation(FollowUpId id, int wave) {
        ask(Letters.INVITATION, id, wave, Map.of());
    }

    /** To the respondent: the questions again. @param n 1 for the first reminder */
    public void invitationReminder(FollowUpId id, int wave, int n) {
        ask(Letters.INVITATION_REMINDER, id, wave, Map.of("reminder", String.valueOf(n)));
    }

    private void ask(String letter, FollowUpId id, int wave, Map<String, String> more) {
        Invitation invitation = followUps.invitation(id, wave).orElseThrow(Refusal::notFound);
        PersonView person = directory.person(invitation.person()).orElseThrow(Refusal::notFound);
        if (hasAddress(person)) {
            outbox.post(new MailOrder(
                    letter,
                    person.email(),
                    LetterBlock.plain(person.name()),
                    person.language(),
                    Letters.ABOUT_INVITATION,
                    invitation.id().value(),
                    more,
                    true));
        }
    }

    /** To the case's consultant, else the managers: the respondent's address is wrong. All others are the managers'. */
    public void addressNeeded(FollowUpId id) {
        FollowUpView followUp = followUps.find(id).orElseThrow(Refusal::notFound);
        if (SubjectRef.REQUISITION.equals(followUp.subject().kind())) {
            RequisitionId requisition = new RequisitionId(followUp.subject().id());
            toWhoeverCares(
                    Letters.ADDRESS_NEEDED,
                    requisition,
                    Map.of(Letters.PERSON, followUp.respondent().value().toString()));
            return;
        }
        managers().stream()
                .filter(Notices::hasAddress)
                .forEach(manager -> outbox.post(new MailOrder(
                        Letters.RESPONDENT_ADDRESS,
                        manager.email(),
                        LetterBlock.plain(manager.name()),
                        manager.language(),
                        Letters.ABOUT_FOLLOW_UP,
                        id.value(),
                        Map.of(Letters.PERSON, followUp.respondent().value().toString()),
                        true)));
    }

    /** To the case's consultant, else the managers: a mail to this person came back. */
    void mailReturned(RequisitionId id, String personId) {
        toWhoeverCares(Letters.MAIL_RETURNED, id, Map.of(Letters.PERSON, personId));
    }

    private void toRequester(String letter, RequisitionId id) {
        PersonId requester = desk.summary(id).requester();
        PersonView person = directory.person(requester).orElseThrow(Refusal::notFound);
        Map<String, String> more = Map.of(Letters.PERSON, requester.value().toString());
        post(letter, person, register.language(id), id, more, true);
    }

    private void toConsultant(String letter, RequisitionId id) {
        consultantOf(desk.summary(id)).forEach(person -> post(letter, person, person.language(), id, Map.of(), true));
    }

    private void toManagers(String letter, RequisitionId id) {
        managers().forEach(person -> post(letter, person, person.language(), id, Map.of(), true));
    }

    private void toWhoeverCares(String letter, RequisitionId id, Map<String, String> more) {
        List<PersonView> consultant = consultantOf(desk.summary(id));
        (consultant.isEmpty() ? managers() : consultant)
                .forEach(person -> post(letter, person, person.language(), id, more, true));
    }

    private List<PersonView> managers() {
        return directory.withRole(Role.MANAGER);
    }

    /** The consultant, and their stand-in while they are away. */
    private List<PersonView> consultantOf(RequisitionSummary facts) {
        PersonId consultant = facts.consultant();
        if (consultant == null) {
            return List.of();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Office.ZONE);
        List<PersonView> told = new ArrayList<>();
        directory.person(consultant).filter(PersonView::active).ifPresent(told::add);
        if (directory.absent(consultant, today)) {
            directory
                    .standIn(consultant, today)
                    .flatMap(directory::person)
                    .filter(PersonView::active)
                    .ifPresent(told::add);
        }
        return told;
    }

    private void post(
            String letter,
            PersonView to,
            String language,
            RequisitionId about,
            Map<String, String> more,
            boolean automatic) {
        if (hasAddress(to)) {
            outbox.post(new MailOrder(
                    letter,
                    to.email(),
                    LetterBlock.plain(to.name()),
                    language,
                    Letters.ABOUT_REQUISITION,
                    about.value(),
                    more,
                    automatic));
        }
    }

    private static boolean hasAddress(PersonView person) {
        return !person.email().isBlank();
    }
}
