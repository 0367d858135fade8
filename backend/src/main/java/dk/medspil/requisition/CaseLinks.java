package dk.medspil.requisition;

import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.link.LinkClaim;
import dk.medspil.platform.link.LinkPurpose;
import dk.medspil.platform.link.LinkTokens;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.settings.Setting;
import dk.medspil.platform.settings.Settings;
import dk.medspil.platform.time.Office;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The links by which requesters and their colleagues follow a case without an account. A link works until so many
 * months after the closure as the setting says, until it is revoked, or until its owner asks for new ones.
 */
@Component
@Transactional
public class CaseLinks {

    private final CaseLinkRows rows;
    private final Summaries summaries;
    private final Directory directory;
    private final LinkTokens tokens;
    private final Settings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseLinks(
            CaseLinkRows rows,
            Summaries summaries,
            Directory directory,
            LinkTokens tokens,
            Settings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.summaries = summaries;
        this.directory = directory;
        this.tokens = tokens;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Lets a person follow a case; one who was shut out gets a new link, one who has a link keeps it. */
    CaseLinkView give(RequisitionId requisition, PersonId person, Instant now) {
        Optional<CaseLink> known = rows.findByRequisitionIdAndPersonId(requisition.value(), person.value());
        known.ifPresent(CaseLink::restore);
        return known.orElseGet(() -> rows.save(new CaseLink(requisition, person, now)))
                .view();
    }

    /** Lets the first person follow a new case. */
    CaseLinkView giveFirst(RequisitionId requisition, PersonId person, Instant now) {
        return rows.save(new CaseLink(requisition, person, now)).view();
    }

    /**
     * Who comes with this claim.
     *
     * @throws Refusal 404 {@code link-invalid} if it opens nothing (any more), 410 {@code link-expired} if its time is
     *     over
     */
    @Transactional(readOnly = true)
    public CaseLinkView open(LinkClaim claim) {
        CaseLink link = rows.findById(claim.id())
                .filter(row -> row.opens(claim.generation()))
                .orElseThrow(() -> Refusal.notFound("link-invalid"));
        CaseLinkView view = link.view();
        Instant closedAt = summaries
                .find(view.requisition())
                .orElseThrow(() -> Refusal.notFound("link-invalid"))
                .closedAt();
        if (closedAt != null && !closedAt.isAfter(oldestClosure())) {
            throw Refusal.gone("link-expired");
        }
        return view;
    }

    private Instant oldestClosure() {
        return clock.instant()
                .atZone(Office.ZONE)
                .minusMonths(settings.integer(Setting.LINK_MONTHS))
                .toInstant();
    }

    /** The token of the link, the same each time until it is renewed or revoked. */
    public String token(CaseLinkView link) {
        return tokens.token(LinkPurpose.CASE, link.id(), link.generation());
    }

    /** The link with that id. */
    @Transactional(readOnly = true)
    public Optional<CaseLinkView> find(UUID id) {
        return rows.findById(id).map(CaseLink::view);
    }

    /** The link that this person has to this case, if it works. */
    @Transactional(readOnly = true)
    public Optional<CaseLinkView> find(RequisitionId requisition, PersonId person) {
        return rows.findByRequisitionIdAndPersonId(requisition.value(), person.value())
                .map(CaseLink::view)
                .filter(link -> link.revokedAt() == null);
    }

    /** All links to a case, revoked ones too, in the order in which they were given. */
    @Transactional(readOnly = true)
    public List<CaseLinkView> of(RequisitionId requisition) {
        return rows.findByRequisitionIdOrderByCreatedAt(requisition.value()).stream()
                .map(CaseLink::view)
                .toList();
    }

    /** As {@link #of(RequisitionId)}, of several cases in one query; a case without any is left out. */
    @Transactional(readOnly = true)
    public Map<RequisitionId, List<CaseLinkView>> of(Collection<RequisitionId> requisitions) {
        return requisitions.isEmpty()
                ? Map.of()
                : rows
                        .findByRequisitionIdInOrderByCreatedAt(
                                requisitions.stream().map(RequisitionId::value).toList())
                        .stream()
                        .map(CaseLink::view)
                        .collect(Collectors.groupingBy(CaseLinkView::requisition));
    }

    /** The links that still work for the person with this address, newest case first; none for an unknown address. */
    @Transactional(readOnly = true)
    public List<CaseLinkView> workingFor(String email) {
        return directory
                .personByEmail(email)
                .map(person -> working(person).stream().map(CaseLink::view).toList())
                .orElse(List.of());
    }

    private List<CaseLink> working(PersonView person) {
        return rows.working(person.id().value(), oldestClosure());
    }

    /**
     * Somebody asks for the links of their cases. All their links are replaced by new ones, which only the mailbox of
     * that address gets to see. Nothing that the caller can notice depends on whether the address is known.
     */
    public void request(String email, String language) {
        Optional<PersonView> person = directory.personByEmail(email);
        List<CaseLink> links = person.map(this::working).orElse(List.of());
        if (!links.isEmpty()) {
            links.forEach(CaseLink::renew);
            events.publishEvent(new CaseLinksRequested(email, language));
        }
    }

    /** Shuts a colleague out. @throws Refusal 404 if there is no such link to that case */
    void revoke(RequisitionId requisition, UUID link, PersonId by, Instant now) {
        CaseLink row = rows.findById(link)
                .filter(candidate -> candidate.view().requisition().equals(requisition))
                .orElseThrow(Refusal::notFound);
        row.revoke(by, now);
    }
}
