package dk.medspil.requisition;

import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.files.FileId;
import dk.medspil.files.FileStore;
import dk.medspil.files.StoredFile;
import dk.medspil.platform.link.LinkClaim;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.settings.Setting;
import dk.medspil.platform.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a requester or a colleague does in the one case that their link opens. Each method asks the link first, so that
 * a revoked one stops at once: 404 {@code link-invalid}, 410 {@code link-expired}.
 */
@Component
@Transactional
public class RequesterDesk {

    private static final int MOST_COLLEAGUES = 20;

    private final Books books;
    private final CaseLinks links;
    private final RequisitionDesk desk;
    private final RequisitionRegister register;
    private final Correspondence correspondence;
    private final Attachments attachments;
    private final FileStore files;
    private final Directory directory;
    private final Settings settings;
    private final Clock clock;

    RequesterDesk(
            Books books,
            CaseLinks links,
            RequisitionDesk desk,
            RequisitionRegister register,
            Correspondence correspondence,
            Attachments attachments,
            FileStore files,
            Directory directory,
            Settings settings,
            Clock clock) {
        this.books = books;
        this.links = links;
        this.desk = desk;
        this.register = register;
        this.correspondence = correspondence;
        this.attachments = attachments;
        this.files = files;
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
    }

    /** The case as its requester sees it. */
    @Transactional(readOnly = true)
    public RequesterCase look(LinkClaim claim) {
        return register.requesterCase(links.open(claim).requisition(), clock.instant());
    }

    /** The number of the case that the link opens. */
    public RequisitionNumber number(LinkClaim claim) {
        return books.find(links.open(claim).requisition()).summary().number();
    }

    /**
     * Writes to the office: a reply if a question is open, else a message.
     *
     * @throws RequisitionAlreadyClosed when it is closed and can't be reopened any more
     */
    public void write(LinkClaim claim, String text, Collection<FileId> fileIds) {
        CaseLinkView link = links.open(claim);
        RequisitionId id = link.requisition();
        requireShared(id, fileIds);
        Requisition requisition = books.take(id);
        if (requisition.summary().status() == Status.AWAITING_REPLY) {
            desk.recordReply(id, text, Map.of(), fileIds, link.person());
            return;
        }
        Instant now = clock.instant();
        TimelineEntry entry = requisition.writeIn(text, link.person(), reopenDays(), now);
        books.write(requisition);
        attachments.add(entry.getId(), fileIds);
        books.enter(requisition, new MessageAdded(id, entry.getId(), Direction.IN, now));
    }

    /** Adds a file to the case. @throws RequisitionAlreadyClosed when nothing can be written to it either */
    public StoredFile addFile(LinkClaim claim, InputStream content, @Nullable String name) throws IOException {
        CaseLinkView link = links.open(claim);
        Requisition requisition = books.find(link.requisition());
        if (!requisition.summary().takesWords(reopenDays(), clock.instant())) {
            throw new RequisitionAlreadyClosed();
        }
        return correspondence.addFile(requisition, content, name, link.person());
    }

    /** A file that they sent or were sent. @throws Refusal 404 for any other, also the office's own of this case */
    @Transactional(readOnly = true)
    public StoredFile file(LinkClaim claim, FileId id) {
        RequisitionId requisition = links.open(claim).requisition();
        if (!attachments.shared(requisition).contains(id)) {
            throw Refusal.notFound();
        }
        return files.of(Correspondence.owner(requisition), List.of(id)).stream()
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private int reopenDays() {
        return settings.integer(Setting.REOPEN_DAYS);
    }

    private void requireShared(RequisitionId id, Collection<FileId> fileIds) {
        if (!fileIds.isEmpty() && !attachments.shared(id).containsAll(Set.copyOf(fileIds))) {
            throw Refusal.refused("file-not-of-case", "fileIds");
        }
    }

    /** Lets a colleague follow the case; a mail brings them a link of their own. */
    public void addColleague(LinkClaim claim, String name, String email) {
        CaseLinkView link = links.open(claim);
        Instant now = clock.instant();
        Requisition requisition = books.find(link.requisition());
        RequisitionSummary facts = requisition.summary();
        if (facts.status() == Status.CLOSED) {
            throw new RequisitionAlreadyClosed();
        }
        if (links.of(facts.id()).size() > MOST_COLLEAGUES) {
            throw Refusal.conflict("too-many-colleagues", Map.of("most", MOST_COLLEAGUES));
        }
        String language =
                directory.person(link.person()).map(PersonView::language).orElse("da");
        PersonId colleague = directory
                .findOrAddRequester(PlainText.line(name), email, language, facts.organisation(), null)
                .id();
        if (links.find(facts.id(), colleague).isPresent()) {
            throw Refusal.conflict("colleague-already-there");
        }
        UUID added = links.give(facts.id(), colleague, now).id();
        requisition.add(
                EntryKind.CHANGE,
                TimelineCode.COLLEAGUE_ADDED,
                Map.of("personId", colleague.toString()),
                null,
                link.person(),
                now);
        books.enter(requisition, new ColleagueAdded(facts.id(), added));
    }

    /** Shuts a colleague out of the case: only the requester does that, and not to themselves. */
    public void removeColleague(LinkClaim claim, UUID caseLink) {
        CaseLinkView link = links.open(claim);
        Instant now = clock.instant();
        Requisition requisition = books.find(link.requisition());
        CaseLinkView other = links.find(caseLink)
                .filter(candidate -> candidate.requisition().equals(link.requisition()))
                .orElseThrow(Refusal::notFound);
        if (!link.person().equals(requisition.requester()) || other.person().equals(link.person())) {
            throw Refusal.notAllowed("only-requester-removes-colleagues");
        }
        links.revoke(link.requisition(), caseLink, link.person(), now);
        requisition.add(
                EntryKind.CHANGE,
                TimelineCode.COLLEAGUE_REMOVED,
                Map.of("personId", other.person().toString()),
                null,
                link.person(),
                now);
        books.enter(requisition);
    }

    /** Takes the request back. @throws RequisitionAlreadyClosed when it is too late */
    public void withdraw(LinkClaim claim, String reason) {
        CaseLinkView link = links.open(claim);
        desk.withdraw(link.requisition(), reason, link.person());
    }
}
