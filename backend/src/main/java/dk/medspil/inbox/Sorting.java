package dk.medspil.inbox;

import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonView;
import dk.medspil.inbox.mime.Bounce;
import dk.medspil.inbox.mime.ReadMail;
import dk.medspil.inbox.mime.Sender;
import dk.medspil.mail.MailLog;
import dk.medspil.mail.MailReturns;
import dk.medspil.platform.access.Role;
import dk.medspil.platform.link.ReplyTags;
import dk.medspil.requisition.CaseLinkView;
import dk.medspil.requisition.CaseLinks;
import dk.medspil.requisition.ClosureKind;
import dk.medspil.requisition.Merges;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionId;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.requisition.Status;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Says where a mail belongs: the tag in the address it was sent to, then the mails of ours that it answers, then the
 * number in its subject. Nobody gets onto a case by any of these who takes no part in it.
 */
@Lazy
@Component
class Sorting {

    private static final Pattern TAG = Pattern.compile("[^@]*\\+([a-z2-7]{42})@[^@]+");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d-])\\d{4}-\\d{4,9}(?![\\d-])");
    private static final String ABOUT_REQUISITION = "requisition";

    private final ReplyTags tags;
    private final CaseLinks links;
    private final MailLog log;
    private final RequisitionDesk desk;
    private final Merges merges;
    private final Directory directory;
    private final InboundRows rows;
    private final InboxSettings settings;
    private final Clock clock;

    Sorting(
            ReplyTags tags,
            CaseLinks links,
            MailLog log,
            RequisitionDesk desk,
            Merges merges,
            Directory directory,
            InboundRows rows,
            InboxSettings settings,
            Clock clock) {
        this.tags = tags;
        this.links = links;
        this.log = log;
        this.desk = desk;
        this.merges = merges;
        this.directory = directory;
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    private record Found(RequisitionSummary requisition, String how) {}

    Destination sort(ReadMail mail) {
        Bounce bounce = mail.bounce();
        if (bounce != null) {
            Found returned = bounce.messageId() == null ? null : byMails(List.of(bounce.messageId()));
            return Destination.automatic(InboundReason.BOUNCE, about(returned));
        }
        if (mail.automatic() != null) {
            return Destination.automatic(InboundReason.MACHINE, about(find(mail)));
        }
        Sender sender = mail.from();
        if (sender == null || !MailReturns.isUsable(sender.address())) {
            return Destination.quarantine(InboundReason.NO_SENDER);
        }
        Optional<PersonView> person = directory.personByEmail(sender.address());
        Found found = find(mail);
        if (person.filter(Sorting::isStaff).isPresent()) {
            return Destination.review(InboundReason.STAFF_SENDER, about(found));
        }
        boolean empty = mail.text().isBlank() && mail.files().isEmpty();
        if (found != null) {
            return ofCase(found, person.orElse(null), empty);
        }
        if (empty && mail.quoted().isBlank() && mail.subject().isBlank()) {
            return Destination.review(InboundReason.EMPTY, null);
        }
        int made = rows.madeSince(sender.address(), clock.instant().minus(Duration.ofHours(1)));
        return made < settings.newAnHour() ? Destination.newCase() : Destination.review(InboundReason.TOO_MANY, null);
    }

    /** What belongs to a case that was merged belongs to the one in which it goes on. */
    private Found survivor(Found found) {
        return found.requisition().closure() == ClosureKind.MERGED
                ? merges.survivor(found.requisition().id())
                        .map(desk::summary)
                        .map(survivor -> new Found(survivor, found.how()))
                        .orElse(found)
                : found;
    }

    private Destination ofCase(Found named, @Nullable PersonView person, boolean empty) {
        Found found = survivor(named);
        RequisitionId id = found.requisition().id();
        if (person == null || links.find(id, person.id()).isEmpty()) {
            return Destination.review(InboundReason.NOT_OF_CASE, id);
        }
        if (empty) {
            return Destination.review(InboundReason.EMPTY, id);
        }
        // nobody would be told
        boolean unheard = found.requisition().status() == Status.CLOSED
                && found.requisition().consultant() == null;
        return unheard ? Destination.review(InboundReason.CASE_CLOSED, id) : Destination.onCase(id, found.how());
    }

    private static @Nullable RequisitionId about(@Nullable Found found) {
        return found == null ? null : found.requisition().id();
    }

    static boolean isStaff(PersonView person) {
        return person.roles().stream().anyMatch(role -> role != Role.REQUESTER);
    }

    private @Nullable Found find(ReadMail mail) {
        Found byAddress = byAddress(mail);
        if (byAddress != null) {
            return byAddress;
        }
        Found byThread = byMails(mail.threadIds());
        return byThread != null ? byThread : byNumber(mail);
    }

    private @Nullable Found byAddress(ReadMail mail) {
        for (String receiver : mail.receivers()) {
            Matcher tag = TAG.matcher(receiver);
            if (tag.matches()) {
                Optional<RequisitionId> id = tags.read(tag.group(1))
                        .flatMap(links::find)
                        .filter(link -> link.revokedAt() == null)
                        .map(CaseLinkView::requisition);
                if (id.isPresent()) {
                    return new Found(desk.summary(id.get()), "address");
                }
            }
        }
        return null;
    }

    /** By mails of ours, or of the sender's that are on a case already. */
    private @Nullable Found byMails(List<String> messageIds) {
        Map<String, MailLog.Matter> known = log.matters(messageIds);
        for (String id : messageIds) {
            MailLog.Matter matter = known.get(id);
            if (matter != null && ABOUT_REQUISITION.equals(matter.kind())) {
                return new Found(desk.summary(new RequisitionId(matter.id())), "thread");
            }
        }
        return null;
    }

    private @Nullable Found byNumber(ReadMail mail) {
        Matcher written = NUMBER.matcher(mail.subject());
        while (written.find()) {
            Optional<RequisitionSummary> found =
                    RequisitionNumber.read(written.group()).flatMap(desk::find);
            if (found.isPresent()) {
                return new Found(found.get(), "number");
            }
        }
        return null;
    }
}
