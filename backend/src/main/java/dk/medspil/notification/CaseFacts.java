package dk.medspil.notification;

import dk.medspil.directory.Directory;
import dk.medspil.directory.OrganisationView;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.mail.MailId;
import dk.medspil.mail.MailNotWanted;
import dk.medspil.mail.OutgoingMail;
import dk.medspil.method.MethodCatalogue;
import dk.medspil.method.MethodView;
import dk.medspil.platform.calendar.BusinessCalendar;
import dk.medspil.platform.link.Links;
import dk.medspil.platform.link.ReplyTags;
import dk.medspil.platform.settings.Setting;
import dk.medspil.platform.settings.Settings;
import dk.medspil.platform.time.Dates;
import dk.medspil.platform.time.Office;
import dk.medspil.requisition.CaseLinkView;
import dk.medspil.requisition.CaseLinks;
import dk.medspil.requisition.CaseSight;
import dk.medspil.requisition.ClosureKind;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionId;
import dk.medspil.requisition.RequisitionRegister;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.requisition.TimelineCode;
import dk.medspil.requisition.TimelineLine;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a letter about a requisition can say, read when it leaves. */
@Component
class CaseFacts {

    private final RequisitionDesk desk;
    private final RequisitionRegister register;
    private final CaseLinks caseLinks;
    private final MethodCatalogue methods;
    private final Directory directory;
    private final BusinessCalendar calendar;
    private final Settings settings;
    private final Links links;
    private final ReplyTags replyTags;
    private final CaseSight sight;

    CaseFacts(
            RequisitionDesk desk,
            RequisitionRegister register,
            CaseLinks caseLinks,
            MethodCatalogue methods,
            Directory directory,
            BusinessCalendar calendar,
            Settings settings,
            Links links,
            ReplyTags replyTags,
            CaseSight sight) {
        this.desk = desk;
        this.register = register;
        this.caseLinks = caseLinks;
        this.methods = methods;
        this.directory = directory;
        this.calendar = calendar;
        this.settings = settings;
        this.links = links;
        this.replyTags = replyTags;
        this.sight = sight;
    }

    /** The facts for those of the mails that are about a requisition, read together. */
    Map<MailId, One> of(Collection<OutgoingMail> mails) {
        List<OutgoingMail> about = mails.stream()
                .filter(mail -> mail.aboutKind().equals(Letters.ABOUT_REQUISITION))
                .toList();
        Set<RequisitionId> ids =
                about.stream().map(mail -> new RequisitionId(mail.aboutId())).collect(Collectors.toSet());
        Map<RequisitionId, RequisitionSummary> summaries = desk.summaries(ids);
        Map<RequisitionId, List<CaseLinkView>> followers = caseLinks.of(ids);
        Map<MailId, One> facts = new HashMap<>();
        for (OutgoingMail mail : about) {
            RequisitionId id = new RequisitionId(mail.aboutId());
            RequisitionSummary summary = summaries.get(id);
            if (summary != null) {
                facts.put(mail.id(), new One(mail, summary, followers.getOrDefault(id, List.of())));
            }
        }
        return facts;
    }

    /** The facts of one requisition for one reader. */
    final class One implements LetterPaper.Facts {

        private final OutgoingMail mail;
        private final RequisitionSummary facts;
        private final List<CaseLinkView> followers;

        private One(OutgoingMail mail, RequisitionSummary facts, List<CaseLinkView> followers) {
            this.mail = mail;
            this.facts = facts;
            this.followers = followers;
        }

        String number() {
            return facts.number().toString();
        }

        boolean awaitsReply() {
            return facts.waitingOnRequesterSince() != null;
        }

        /** Whether the case is, at this moment, one that the reader may see as one of the office. */
        boolean isSeenByReader() {
            PersonId reader = person();
            return reader != null && sight.sees(facts, reader);
        }

        /** Under which the reader's answer finds the case; null for staff, and for who may not follow it any more. */
        @Nullable String replyTag() {
            return Letters.TO_STAFF.contains(mail.template())
                    ? null
                    : link().map(own -> replyTags.tag(own.id())).orElse(null);
        }

        /** The reader's own link, if it works. */
        private Optional<CaseLinkView> link() {
            PersonId reader = person();
            return followers.stream()
                    .filter(link -> link.person().equals(reader) && link.revokedAt() == null)
                    .findFirst();
        }

        @Override
        public @Nullable Object get(String name) {
            switch (name) {
                case "name":
                    return mail.name();
                case "number":
                    return number();
                case "title":
                    return LetterBlock.plain(facts.title());
                case "link":
                    return caseLink();
                case "staffLink":
                    return links.staffLink(number());
                case "requestLink":
                    return links.base() + "/request";
                case "organisation":
                    return directory
                            .organisation(facts.organisation())
                            .map(OrganisationView::name)
                            .map(LetterBlock::plain)
                            .orElse("");
                case "consultant":
                    return nameOf(facts.consultant());
                case "requester":
                    return nameOf(facts.requester());
                case "respondent":
                case "returnedFrom":
                    return nameOf(person());
                case "due":
                    return Dates.hour(mail.language(), facts.firstResponseDue());
                default:
                    return more(name);
            }
        }

        private @Nullable Object more(String name) {
            switch (name) {
                case "received":
                    return Dates.hour(mail.language(), facts.receivedAt());
                case "deadline":
                    return mail.template().equals(Letters.DEADLINE_LATE)
                            ? required(facts.deadline(), "there is no deadline any more")
                            : day(facts.deadline());
                case "expectedStart":
                    return required(facts.expectedStart(), "it has begun");
                case "lapses":
                    return required(lapses(), "nothing is asked");
                case "reopenUntil":
                    return required(reopenUntil(), "the case is open again");
                case "nudgeDays":
                    return settings.integer(Setting.NUDGE_WORKING_DAYS);
                case "question":
                    return written(TimelineCode.QUESTION_ASKED);
                case "referral":
                    return written(TimelineCode.REFERRED);
                case "reason":
                    return written(TimelineCode.DECLINED);
                case "withdrawal":
                    return written(TimelineCode.WITHDRAWN);
                case "conclusion":
                    return written(
                            facts.closure() == ClosureKind.ANSWERED ? TimelineCode.ANSWERED : TimelineCode.CONCLUDED);
                case "referredTo":
                    return register.lastLine(facts.id(), TimelineCode.REFERRED)
                            .map(line -> line.params().get("to"))
                            .map(LetterBlock::plain)
                            .orElse(null);
                case "mergedInto":
                    return register.lastLine(facts.id(), TimelineCode.MERGED)
                            .map(line -> line.params().get("into"))
                            .orElseThrow(() -> new MailNotWanted("it was not merged"));
                case "methods":
                    return methods();
                case "message":
                    return message()
                            .map(TimelineLine::text)
                            .map(LetterBlock::quoted)
                            .orElse("");
                case "note":
                    // what only its participants may read is read on the case
                    return facts.confidential()
                            ? null
                            : message()
                                    .map(TimelineLine::text)
                                    .map(LetterBlock::quoted)
                                    .orElse(null);
                case "author":
                    return message().map(TimelineLine::author).map(this::nameOf).orElse("");
                default:
                    throw new IllegalArgumentException("no fact of a requisition: " + name);
            }
        }

        private @Nullable List<String> methods() {
            List<String> titles =
                    methods.of(register.methodsHandedOver(facts.id()), Locale.forLanguageTag(mail.language())).stream()
                            .map(MethodView::title)
                            .map(LetterBlock::plain)
                            .toList();
            return titles.isEmpty() ? null : titles;
        }

        private Optional<TimelineLine> message() {
            return Optional.ofNullable(mail.facts().get(Letters.MESSAGE))
                    .map(UUID::fromString)
                    .flatMap(register::message);
        }

        private @Nullable String written(TimelineCode code) {
            return register.lastText(facts.id(), code)
                    .filter(text -> !text.isBlank())
                    .map(LetterBlock::quoted)
                    .orElse(null);
        }

        private String caseLink() {
            return link().map(own -> links.caseLink(caseLinks.token(own)))
                    .orElseThrow(() -> new MailNotWanted("the reader may not follow the case any more"));
        }

        private @Nullable PersonId person() {
            String person = mail.facts().get(Letters.PERSON);
            return person == null ? null : new PersonId(UUID.fromString(person));
        }

        private @Nullable String nameOf(@Nullable PersonId person) {
            return Optional.ofNullable(person)
                    .flatMap(directory::person)
                    .map(PersonView::name)
                    .map(LetterBlock::plain)
                    .orElse(null);
        }

        private @Nullable Instant lapses() {
            Instant since = facts.waitingOnRequesterSince();
            if (since == null) {
                since = register.lastLine(facts.id(), TimelineCode.QUESTION_ASKED)
                        .map(TimelineLine::at)
                        .orElse(null);
            }
            return since == null
                    ? null
                    : calendar.plusWorkingDays(since, settings.integer(Setting.QUESTION_LAPSE_WORKING_DAYS));
        }

        private @Nullable Instant reopenUntil() {
            Instant closed = facts.closedAt();
            return closed == null
                    ? null
                    : closed.atZone(Office.ZONE)
                            .plusDays(settings.integer(Setting.REOPEN_DAYS))
                            .toInstant();
        }

        private String required(@Nullable Instant at, String notWanted) {
            if (at == null) {
                throw new MailNotWanted(notWanted);
            }
            return Dates.day(mail.language(), at);
        }

        private @Nullable String day(@Nullable Instant at) {
            return at == null ? null : Dates.day(mail.language(), at);
        }
    }
}
