package dk.medspil.inbox;

import dk.medspil.casework.MeetingAnswers;
import dk.medspil.directory.AreaView;
import dk.medspil.directory.Directory;
import dk.medspil.directory.OrganisationId;
import dk.medspil.directory.OrganisationKind;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.inbox.mime.ReadMail;
import dk.medspil.inbox.mime.Sender;
import dk.medspil.mail.MailReturns;
import dk.medspil.platform.problem.Languages;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.problem.Texts;
import dk.medspil.requisition.MailIntake;
import dk.medspil.requisition.MailedWords;
import dk.medspil.requisition.RequisitionId;
import dk.medspil.requisition.Subject;
import dk.medspil.requisition.Submission;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Makes a message or a requisition of a mail, in the caller's transaction. */
@Lazy
@Component
class Entering {

    /** Where a request belongs until the screener has read it. */
    private static final String WHOLE_CITY = "CITY";

    private static final String ABOUT_REQUISITION = "requisition";
    private static final int LONGEST_TITLE = 120;

    private final MailIntake intake;
    private final MailReturns thread;
    private final MeetingAnswers meetings;
    private final Directory directory;
    private final Texts texts;
    private final Clock clock;

    Entering(
            MailIntake intake,
            MailReturns thread,
            MeetingAnswers meetings,
            Directory directory,
            Texts texts,
            Clock clock) {
        this.intake = intake;
        this.thread = thread;
        this.meetings = meetings;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    /** Puts it on the case. @param by who said so; null when the office did by itself */
    void onCase(InboundId id, ReadMail mail, RequisitionId requisition, String found, @Nullable PersonId by) {
        PersonView sender = sender(mail);
        // the answer of a calendar is no message, and no reply to an open question
        boolean answered = mail.files().stream()
                .anyMatch(file -> meetings.answered(requisition, sender.id(), file.content(), mail.text(), id.value()));
        if (!answered) {
            intake.enter(requisition, sender.id(), words(id, mail, found), by);
        }
        note(mail, requisition, sender);
    }

    /**
     * Makes a requisition of it, with what was quoted: nothing of that is on a case yet.
     *
     * @param requester who asks; null: the sender, who then is none of us
     */
    RequisitionId asRequisition(InboundId id, ReadMail mail, @Nullable Sender requester) {
        PersonView sender = requester == null ? sender(mail) : person(requester);
        if (Sorting.isStaff(sender)) {
            throw Refusal.refused("inbox-requester-needed", "email");
        }
        String title = title(mail);
        String words = (mail.text() + "\n\n" + mail.quoted()).strip();
        String description = words.isEmpty() ? title : words;
        RequisitionId made = intake.open(
                        new Submission(
                                Subject.OTHER,
                                wholeCity().id(),
                                title,
                                description,
                                sender.id(),
                                organisation(sender),
                                null,
                                sender.language()),
                        words(id, mail, ""))
                .id();
        if (requester == null) {
            note(mail, made, sender);
        }
        return made;
    }

    private void note(ReadMail mail, RequisitionId requisition, PersonView sender) {
        String messageId = mail.messageId();
        if (messageId != null) {
            thread.answered(messageId, ABOUT_REQUISITION, requisition.value(), sender.email(), clock.instant());
        }
    }

    private PersonView sender(ReadMail mail) {
        Sender from = mail.from();
        if (from == null || !MailReturns.isUsable(from.address())) {
            throw Refusal.conflict("inbox-no-sender");
        }
        return person(from);
    }

    private PersonView person(Sender from) {
        String name = from.name().isBlank()
                ? from.address().substring(0, from.address().indexOf('@'))
                : from.name();
        return directory.findOrAddRequester(name, from.address(), Languages.DANISH.getLanguage(), null, null);
    }

    private OrganisationId organisation(PersonView sender) {
        OrganisationId known = sender.organisation();
        return known != null
                ? known
                : directory
                        .findOrAddOrganisation(text("inbox.organisation-not-said"), OrganisationKind.OTHER)
                        .id();
    }

    private AreaView wholeCity() {
        List<AreaView> areas = directory.areas();
        return areas.stream()
                .filter(area -> area.code().equals(WHOLE_CITY))
                .findFirst()
                .orElseGet(() -> areas.get(areas.size() - 1));
    }

    private String title(ReadMail mail) {
        if (!mail.subject().isBlank()) {
            return shortened(mail.subject());
        }
        String first = mail.text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
        return first.isEmpty() ? text("inbox.no-subject") : shortened(first);
    }

    private static String shortened(String line) {
        return line.codePointCount(0, line.length()) <= LONGEST_TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
    }

    /** What stands in the books is in the office's own language. */
    private String text(String key) {
        return texts.text(Locale.forLanguageTag(Languages.DANISH.getLanguage()), key, Map.of());
    }

    private static MailedWords words(InboundId id, ReadMail mail, String found) {
        return new MailedWords(
                id.value(),
                mail.text(),
                mail.quoted(),
                found,
                mail.files().stream()
                        .map(file -> new MailedWords.Enclosure(file.name(), file.content()))
                        .toList());
    }
}
