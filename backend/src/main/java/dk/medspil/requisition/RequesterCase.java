package dk.medspil.requisition;

import dk.medspil.directory.PersonId;
import dk.medspil.files.StoredFile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as its requester sees it: nothing of what staff write among themselves.
 *
 * @param messages both ways, oldest first; the texts of decisions are among them
 * @param mayWrite while it is open or can be opened again
 */
public record RequesterCase(
        RequisitionSummary facts,
        String description,
        List<StageLine> stages,
        @Nullable OpenQuestion question,
        List<TimelineLine> messages,
        List<StoredFile> files,
        List<CaseLinkView> links,
        boolean mayWrite) {

    /** A question that the requester hasn't answered; the case lapses at that moment. */
    public record OpenQuestion(String text, Instant at, Instant lapsesAt) {}

    /** Whether it can still be taken back. */
    public boolean isOpen() {
        return facts.status() != Status.CLOSED;
    }

    /** Who opened it, besides the requester. */
    public List<PersonId> colleagues() {
        return links.stream()
                .filter(link -> link.revokedAt() == null && !link.person().equals(facts.requester()))
                .map(CaseLinkView::person)
                .toList();
    }
}
