package dk.medspil.requisition;

import dk.medspil.directory.PersonId;
import dk.medspil.files.FileId;
import dk.medspil.files.FileStore;
import dk.medspil.files.StoredFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters what came by mail: as a new requisition, or as a message of a case, with its files. Whoever calls has decided
 * where it belongs. Files that don't fit into the office's limits are left out and named; the mail itself has them.
 */
@Lazy
@Component
@Transactional
public class MailIntake {

    private final RequisitionDesk desk;
    private final Books books;
    private final Attachments attachments;
    private final FileStore files;
    private final FileLimits limits;
    private final Clock clock;

    MailIntake(
            RequisitionDesk desk,
            Books books,
            Attachments attachments,
            FileStore files,
            FileLimits limits,
            Clock clock) {
        this.desk = desk;
        this.books = books;
        this.attachments = attachments;
        this.files = files;
        this.limits = limits;
        this.clock = clock;
    }

    /** Receives a request: it goes to screening and gets its receipt like every other. */
    public RequisitionSummary open(Submission submission, MailedWords mail) {
        RequisitionSummary received = desk.submitMail(submission);
        Kept kept = keep(received.id(), mail.enclosures());
        attachments.addToReceipt(received.id(), kept.ids());
        if (!kept.leftOut().isEmpty()) {
            Requisition requisition = books.find(received.id());
            requisition.add(
                    EntryKind.CHANGE,
                    TimelineCode.FILES_LEFT_OUT,
                    Map.of("mail", mail.mail().toString(), "names", kept.leftOut()),
                    null,
                    null,
                    clock.instant());
            books.enter(requisition);
        }
        return received;
    }

    /**
     * Enters a message of the sender's: a reply if a question is open. A closed case stays closed.
     *
     * @param placedBy who decided that it belongs there; null when the office did by itself
     */
    public void enter(RequisitionId id, PersonId sender, MailedWords mail, @Nullable PersonId placedBy) {
        Requisition requisition = books.take(id);
        Kept kept = keep(id, mail.enclosures());
        Map<String, String> params = params(mail, kept, placedBy);
        if (requisition.summary().status() == Status.AWAITING_REPLY) {
            desk.recordReply(id, mail.text(), params, kept.ids(), sender);
            return;
        }
        Instant now = clock.instant();
        TimelineEntry entry =
                requisition.add(EntryKind.MESSAGE_IN, TimelineCode.MESSAGE, params, mail.text(), sender, now);
        books.write(requisition);
        attachments.add(entry.getId(), kept.ids());
        books.enter(requisition, new MessageAdded(id, entry.getId(), Direction.IN, now));
    }

    private static Map<String, String> params(MailedWords mail, Kept kept, @Nullable PersonId placedBy) {
        Map<String, String> params = new HashMap<>();
        params.put("mail", mail.mail().toString());
        params.put("found", mail.found());
        if (!mail.quoted().isEmpty()) {
            params.put("quoted", mail.quoted());
        }
        if (!kept.leftOut().isEmpty()) {
            params.put("leftOut", kept.leftOut());
        }
        if (placedBy != null) {
            params.put("placedById", placedBy.toString());
        }
        return params;
    }

    private record Kept(List<FileId> ids, String leftOut) {}

    private Kept keep(RequisitionId id, List<MailedWords.Enclosure> enclosures) {
        long used = files.of(Correspondence.owner(id)).stream()
                .mapToLong(StoredFile::size)
                .sum();
        List<FileId> ids = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (MailedWords.Enclosure one : enclosures) {
            int size = one.content().length;
            if (size == 0) {
                continue;
            }
            // asked before: a refusal of the store would undo everything else
            if (size > limits.fileBytes() || used + size > limits.caseBytes()) {
                leftOut.add(PlainText.line(one.name()));
                continue;
            }
            used += size;
            ids.add(store(id, one));
        }
        return new Kept(ids, String.join(", ", leftOut));
    }

    private FileId store(RequisitionId id, MailedWords.Enclosure one) {
        try {
            return files.store(
                    new ByteArrayInputStream(one.content()),
                    one.name(),
                    Correspondence.owner(id),
                    limits.fileBytes(),
                    limits.caseBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
