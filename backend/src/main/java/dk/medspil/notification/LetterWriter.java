package dk.medspil.notification;

import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonView;
import dk.medspil.mail.ComposedMail;
import dk.medspil.mail.MailComposer;
import dk.medspil.mail.MailId;
import dk.medspil.mail.MailNotWanted;
import dk.medspil.mail.OutgoingMail;
import dk.medspil.platform.link.LinkClaim;
import dk.medspil.platform.link.LinkPurpose;
import dk.medspil.platform.link.LinkTokens;
import dk.medspil.platform.link.Links;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.Dates;
import dk.medspil.questionnaire.FollowUpId;
import dk.medspil.questionnaire.FollowUpStatus;
import dk.medspil.questionnaire.FollowUpView;
import dk.medspil.questionnaire.FollowUps;
import dk.medspil.questionnaire.Invitation;
import dk.medspil.questionnaire.InvitationId;
import dk.medspil.questionnaire.InvitationStatus;
import dk.medspil.questionnaire.SubjectLine;
import dk.medspil.questionnaire.SubjectRef;
import dk.medspil.questionnaire.Subjects;
import dk.medspil.requisition.CaseLinkView;
import dk.medspil.requisition.CaseLinks;
import dk.medspil.requisition.DraftDesk;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionId;
import dk.medspil.requisition.RequisitionSummary;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes each mail when it leaves: looks up its matter, makes its links, and puts the words on paper. */
@Component
class LetterWriter implements MailComposer {

    /** Letters to colleagues that speak of what a case says. */
    private static final Set<String> FOR_WHO_SEES = Set.of(Letters.MENTION, Letters.MEETING_STAFF);

    private final LetterPaper paper;
    private final CaseFacts cases;
    private final RequisitionDesk desk;
    private final CaseLinks caseLinks;
    private final DraftDesk drafts;
    private final FollowUps followUps;
    private final Subjects subjects;
    private final Directory directory;
    private final LinkTokens tokens;
    private final Links links;
    private final MeetingInvitations invitations;
    private final SignUpLetters signUps;

    LetterWriter(
            LetterPaper paper,
            CaseFacts cases,
            RequisitionDesk desk,
            CaseLinks caseLinks,
            DraftDesk drafts,
            FollowUps followUps,
            Subjects subjects,
            Directory directory,
            LinkTokens tokens,
            Links links,
            MeetingInvitations invitations,
            SignUpLetters signUps) {
        this.paper = paper;
        this.cases = cases;
        this.desk = desk;
        this.caseLinks = caseLinks;
        this.drafts = drafts;
        this.followUps = followUps;
        this.subjects = subjects;
        this.directory = directory;
        this.tokens = tokens;
        this.links = links;
        this.invitations = invitations;
        this.signUps = signUps;
    }

    @Override
    public ComposedMail compose(OutgoingMail mail) {
        return composeAll(List.of(mail)).get(0);
    }

    @Override
    public List<ComposedMail> composeAll(List<OutgoingMail> mails) {
        Map<MailId, CaseFacts.One> known = cases.of(mails);
        return mails.stream().map(mail -> compose(mail, known)).toList();
    }

    private ComposedMail compose(OutgoingMail mail, Map<MailId, CaseFacts.One> known) {
        switch (mail.aboutKind()) {
            case Letters.ABOUT_REQUISITION:
                return aboutRequisition(
                        mail, Optional.ofNullable(known.get(mail.id())).orElseThrow(Refusal::notFound));
            case Letters.ABOUT_INVITATION:
                return aboutInvitation(mail);
            case Letters.ABOUT_FOLLOW_UP:
                return aboutFollowUp(mail);
            case Letters.ABOUT_DRAFT:
                return aboutDraft(mail);
            case Letters.ABOUT_SIGN_UP:
                return signUps.write(mail);
            case Letters.ABOUT_PERSON:
                return withCaseLinks(mail);
            default:
                throw new IllegalStateException("no letter is about " + mail.aboutKind());
        }
    }

    private ComposedMail aboutRequisition(OutgoingMail mail, CaseFacts.One facts) {
        if (mail.template().equals(Letters.QUESTION_REMINDER) && !facts.awaitsReply()) {
            throw new MailNotWanted("the question is answered");
        }
        if (FOR_WHO_SEES.contains(mail.template()) && !facts.isSeenByReader()) {
            throw new MailNotWanted("the reader may not see the case any more");
        }
        ComposedMail written = paper.write(mail.template(), mail.language(), facts.number(), null, facts)
                .answeredTo(facts.replyTag());
        String meeting = mail.facts().get(Letters.OF_MEETING);
        return meeting == null ? written : written.with(invitations.of(UUID.fromString(meeting), mail));
    }

    private ComposedMail aboutInvitation(OutgoingMail mail) {
        Invitation invitation = followUps
                .invitation(new InvitationId(mail.aboutId()))
                .filter(it -> it.status() == InvitationStatus.INVITED || it.status() == InvitationStatus.UNDELIVERABLE)
                .orElseThrow(() -> new MailNotWanted("nothing is asked any more"));
        List<SubjectRef> asked = followUps.subjectsOf(invitation.id());
        Map<SubjectRef, SubjectLine> lines = subjects.lines(asked);
        List<SubjectLine> about = asked.stream()
                .flatMap(subject -> Stream.ofNullable(lines.get(subject)))
                .toList();
        if (about.isEmpty()) {
            throw new MailNotWanted("nothing is asked any more");
        }
        String link = links.answerLink(
                tokens.token(LinkPurpose.ANSWER, invitation.id().value(), invitation.generation()));
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("name", mail.name());
        facts.put(
                "subjects",
                about.stream().map(line -> subject(line, mail.language())).toList());
        facts.put("link", link);
        facts.put("expires", Dates.day(mail.language(), invitation.expiresAt()));
        boolean aboutCases = asked.stream().anyMatch(subject -> SubjectRef.REQUISITION.equals(subject.kind()));
        String number = about.get(0).number();
        return paper.write(
                aboutCases ? mail.template() : mail.template() + Letters.TOOK_PART,
                mail.language(),
                number.isBlank() ? null : number,
                link,
                known(facts));
    }

    private ComposedMail aboutFollowUp(OutgoingMail mail) {
        FollowUpView followUp =
                followUps.find(new FollowUpId(mail.aboutId())).orElseThrow(() -> new MailNotWanted("it is gone"));
        if (followUp.status() != FollowUpStatus.UNDELIVERABLE) {
            throw new MailNotWanted("the address is mended, or nothing is asked any more");
        }
        SubjectLine about = subjects.lines(List.of(followUp.subject())).get(followUp.subject());
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("name", mail.name());
        facts.put(
                "respondent",
                LetterBlock.plain(directory
                        .person(followUp.respondent())
                        .map(PersonView::name)
                        .orElse("")));
        facts.put("title", LetterBlock.plain(about == null ? "" : about.title()));
        facts.put("staffLink", links.base() + "/sendings?state=UNDELIVERABLE");
        return paper.write(mail.template(), mail.language(), null, null, known(facts));
    }

    private static Map<String, Object> subject(SubjectLine line, String language) {
        Instant closed = line.closedAt();
        return Map.of(
                "number",
                line.number(),
                "title",
                LetterBlock.plain(line.title()),
                "closedOn",
                closed == null ? "" : Dates.day(language, closed));
    }

    private ComposedMail aboutDraft(OutgoingMail mail) {
        try {
            String token = drafts.token(mail.aboutId());
            LinkClaim claim = tokens.read(LinkPurpose.DRAFT, token).orElseThrow(Refusal::notFound);
            Map<String, @Nullable Object> facts = new HashMap<>();
            facts.put("link", links.draftLink(token));
            facts.put("expires", Dates.day(mail.language(), drafts.look(claim).expiresAt()));
            return paper.write(mail.template(), mail.language(), null, null, known(facts));
        } catch (Refusal gone) {
            throw new MailNotWanted("the draft is sent or removed");
        }
    }

    private ComposedMail withCaseLinks(OutgoingMail mail) {
        List<CaseLinkView> working = caseLinks.workingFor(mail.address());
        if (working.isEmpty()) {
            throw new MailNotWanted("no link works any more");
        }
        Map<RequisitionId, RequisitionSummary> found =
                desk.summaries(working.stream().map(CaseLinkView::requisition).toList());
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("name", mail.name());
        facts.put(
                "cases",
                working.stream()
                        .flatMap(link -> Optional.ofNullable(found.get(link.requisition()))
                                .map(requisition -> oneCase(requisition, link))
                                .stream())
                        .toList());
        return paper.write(mail.template(), mail.language(), null, null, known(facts));
    }

    private Map<String, Object> oneCase(RequisitionSummary requisition, CaseLinkView link) {
        return Map.of(
                "number",
                requisition.number().toString(),
                "title",
                LetterBlock.plain(requisition.title()),
                "link",
                links.caseLink(caseLinks.token(link)));
    }

    static LetterPaper.Facts known(Map<String, @Nullable Object> facts) {
        return name -> {
            if (!facts.containsKey(name)) {
                throw new IllegalArgumentException("no such fact: " + name);
            }
            return facts.get(name);
        };
    }
}
