package dk.medspil.requisition;

import dk.medspil.files.FileId;
import dk.medspil.files.FileOwner;
import dk.medspil.files.FileStore;
import dk.medspil.files.StoredFile;
import dk.medspil.platform.link.LinkClaim;
import dk.medspil.platform.link.LinkPurpose;
import dk.medspil.platform.link.LinkTokens;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.settings.Setting;
import dk.medspil.platform.settings.Settings;
import dk.medspil.platform.web.IdempotentRequests;
import dk.medspil.questionnaire.IntakeAnswers;
import dk.medspil.questionnaire.SubjectRef;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people write their request, without an account: it is kept here for some days, resumed by the browser's cookie
 * or a mailed link, and handed in once. A link that opens nothing is 404 {@code link-invalid}, one whose time is over
 * 410 {@code draft-expired}.
 */
@Component
@Transactional
public class DraftDesk {

    private static final FileOwner NOBODY = new FileOwner("draft", new UUID(0, 0));

    private final Drafts drafts;
    private final Intake intake;
    private final IntakeAnswers intakeAnswers;
    private final RequisitionDesk desk;
    private final CaseLinks links;
    private final Attachments attachments;
    private final FileStore files;
    private final FileLimits limits;
    private final IdempotentRequests requests;
    private final LinkTokens tokens;
    private final Settings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DraftDesk(
            Drafts drafts,
            Intake intake,
            IntakeAnswers intakeAnswers,
            RequisitionDesk desk,
            CaseLinks links,
            Attachments attachments,
            FileStore files,
            FileLimits limits,
            IdempotentRequests requests,
            LinkTokens tokens,
            Settings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.intake = intake;
        this.intakeAnswers = intakeAnswers;
        this.desk = desk;
        this.links = links;
        this.attachments = attachments;
        this.files = files;
        this.limits = limits;
        this.requests = requests;
        this.tokens = tokens;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** A new draft with nothing in it. */
    public DraftView start() {
        Instant now = clock.instant();
        Drafts.Draft draft =
                new Drafts.Draft(UUID.randomUUID(), 0, 1, DraftContent.EMPTY, now, now.plus(keptFor()), null);
        drafts.add(draft);
        return view(draft, List.of());
    }

    /** The token of the draft's link. */
    @Transactional(readOnly = true)
    public String token(UUID draft) {
        return tokens.token(
                LinkPurpose.DRAFT,
                draft,
                drafts.find(draft).orElseThrow(Refusal::notFound).generation());
    }

    /** The draft as it stands. @throws DraftAlreadySubmitted when it is a requisition already */
    @Transactional(readOnly = true)
    public DraftView look(LinkClaim claim) {
        Drafts.Draft draft = requireOpen(claimed(claim, drafts.find(claim.id()).orElse(null)));
        return view(draft, files.of(owner(draft.id())));
    }

    /** Saves what is written; from now on it is kept for the full time again. @throws DraftStale if somebody was first */
    public DraftView save(LinkClaim claim, int version, DraftContent content) {
        Drafts.Draft draft = requireOpen(claimed(claim, drafts.find(claim.id()).orElse(null)));
        Instant now = clock.instant();
        if (!drafts.save(draft.id(), version, content.cleaned(), now, now.plus(keptFor()))) {
            throw new DraftStale();
        }
        return look(claim);
    }

    /** Sends a link to the draft to that address. */
    public void mailLink(LinkClaim claim, String email, String language) {
        Drafts.Draft draft = requireOpen(claimed(claim, drafts.find(claim.id()).orElse(null)));
        events.publishEvent(new DraftLinkRequested(draft.id(), email, language));
    }

    /** Keeps a file with the draft. */
    public StoredFile addFile(LinkClaim claim, InputStream content, @Nullable String name) throws IOException {
        Drafts.Draft draft = requireOpen(claimed(claim, drafts.find(claim.id()).orElse(null)));
        FileId id = files.store(content, name, owner(draft.id()), limits.fileBytes(), limits.caseBytes());
        // while the file came in, the draft may have been handed in: then the file would lie with nobody
        requireOpen(claimed(claim, drafts.take(claim.id()).orElse(null)));
        return files.find(id).orElseThrow(Refusal::notFound);
    }

    /** Removes a file of the draft. */
    public void removeFile(LinkClaim claim, FileId file) {
        Drafts.Draft draft = requireOpen(claimed(claim, drafts.find(claim.id()).orElse(null)));
        if (!files.remove(owner(draft.id()), file)) {
            throw Refusal.notFound();
        }
    }

    /** Whether there is such a draft, handed in or not. */
    @Transactional(readOnly = true)
    public boolean isKept(LinkClaim claim) {
        return drafts.find(claim.id())
                .filter(draft -> draft.generation() == claim.generation()
                        && clock.instant().isBefore(draft.expiresAt()))
                .isPresent();
    }

    /**
     * Hands the draft in, once: whoever sends it again gets the same receipt.
     *
     * @param content what the form has now; null for what was saved
     * @param key the client's idempotency key, if it has one; a new key with new content is a new request
     */
    public Receipt submit(LinkClaim claim, @Nullable DraftContent content, @Nullable String key) {
        Drafts.Draft draft = claimed(claim, drafts.take(claim.id()).orElse(null));
        String caller = draft.id().toString();
        if (draft.requisition() == null) {
            return once(key, caller, content == null ? draft.content() : content, owner(draft.id()), draft.id());
        }
        if (content == null || key == null) {
            return receipt(new RequisitionId(draft.requisition()));
        }
        return once(key, caller, content, NOBODY, null);
    }

    /** Hands in a request that was never kept as a draft. */
    public Receipt submit(DraftContent content, @Nullable String key) {
        return once(key, "anyone", content, NOBODY, null);
    }

    private Receipt once(
            @Nullable String key, String caller, DraftContent content, FileOwner owner, @Nullable UUID draft) {
        return receipt(requests.once(
                key,
                "submitRequisition",
                caller,
                content,
                () -> submit(content, owner, draft),
                RequisitionId::toString,
                reference -> new RequisitionId(UUID.fromString(reference))));
    }

    private RequisitionId submit(DraftContent content, FileOwner owner, @Nullable UUID draft) {
        RequisitionSummary requisition = desk.submit(intake.check(content));
        String before = content.intakeAnswer();
        if (before != null && !before.isBlank()) {
            intakeAnswers.keep(SubjectRef.requisition(requisition.id().value()), before, clock.instant());
        }
        if (draft != null) {
            List<FileId> handedIn = files.of(owner).stream().map(StoredFile::id).toList();
            if (!handedIn.isEmpty()) {
                files.reassign(owner, Correspondence.owner(requisition.id()));
                attachments.addToReceipt(requisition.id(), handedIn);
            }
            drafts.isSubmitted(draft, requisition.id(), clock.instant());
        }
        return requisition.id();
    }

    private Receipt receipt(RequisitionId id) {
        RequisitionSummary requisition = desk.summary(id);
        CaseLinkView link = links.find(id, requisition.requester()).orElseThrow(Refusal::notFound);
        return new Receipt(requisition.number(), links.token(link), requisition.firstResponseDue());
    }

    private Drafts.Draft claimed(LinkClaim claim, Drafts.@Nullable Draft draft) {
        if (draft == null || draft.generation() != claim.generation()) {
            throw Refusal.notFound("link-invalid");
        }
        if (!clock.instant().isBefore(draft.expiresAt())) {
            throw Refusal.gone("draft-expired");
        }
        return draft;
    }

    private static Drafts.Draft requireOpen(Drafts.Draft draft) {
        if (draft.requisition() != null) {
            throw new DraftAlreadySubmitted();
        }
        return draft;
    }

    private Duration keptFor() {
        return Duration.ofDays(settings.integer(Setting.DRAFT_DAYS));
    }

    private static FileOwner owner(UUID draft) {
        return new FileOwner("draft", draft);
    }

    private static DraftView view(Drafts.Draft draft, List<StoredFile> files) {
        List<String> likelyCpr = new ArrayList<>();
        addIfLikely(likelyCpr, "title", draft.content().title());
        addIfLikely(likelyCpr, "description", draft.content().description());
        return new DraftView(
                draft.id(),
                draft.version(),
                draft.savedAt(),
                draft.expiresAt(),
                draft.content(),
                files,
                List.copyOf(likelyCpr));
    }

    private static void addIfLikely(List<String> likelyCpr, String field, @Nullable String text) {
        if (text != null && CprNumbers.in(text)) {
            likelyCpr.add(field);
        }
    }

    /** Removes some drafts whose time is over, with their files. @return how many there were */
    int removeExpired(int most) {
        List<UUID> gone = drafts.removeExpired(clock.instant(), most);
        gone.forEach(id -> files.remove(owner(id)));
        return gone.size();
    }
}
