package dk.medspil.requisition;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.AreaView;
import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.files.FileId;
import dk.medspil.files.FileOwner;
import dk.medspil.files.FileStore;
import dk.medspil.files.StoredFile;
import dk.medspil.hours.SpentOn;
import dk.medspil.hours.TimeLedger;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What staff add to a case besides its steps: messages to the requester, notes among themselves, files, hours. Who may
 * not see the case is told 404.
 */
@Component
@Transactional
public class Correspondence {

    /** Whose the files of cases are, as the file store knows it. */
    static final String OWNER = "requisition";

    private final Books books;
    private final CaseSight sight;
    private final Attachments attachments;
    private final FileStore files;
    private final FileLimits limits;
    private final TimeLedger ledger;
    private final ReplyDrafts drafts;
    private final Mentions mentions;
    private final Directory directory;
    private final Clock clock;

    Correspondence(
            Books books,
            CaseSight sight,
            Attachments attachments,
            FileStore files,
            FileLimits limits,
            TimeLedger ledger,
            ReplyDrafts drafts,
            Mentions mentions,
            Directory directory,
            Clock clock) {
        this.books = books;
        this.sight = sight;
        this.attachments = attachments;
        this.files = files;
        this.limits = limits;
        this.ledger = ledger;
        this.drafts = drafts;
        this.mentions = mentions;
        this.directory = directory;
        this.clock = clock;
    }

    /** As below, without a draft. */
    public UUID writeMessage(RequisitionNumber number, String text, Collection<FileId> fileIds, PersonId by) {
        return writeMessage(number, text, fileIds, false, by);
    }

    /**
     * Writes to the requester and everybody who follows the case; a mail tells them.
     *
     * @param fileIds files of the case; from now on the requester may see them
     * @param drafted whether its author's draft in this case goes with it
     * @return the message's id
     */
    public UUID writeMessage(
            RequisitionNumber number, String text, Collection<FileId> fileIds, boolean drafted, PersonId by) {
        Instant now = clock.instant();
        Requisition requisition = find(number, Right.HANDLE);
        requireOfCase(requisition, fileIds);
        TimelineEntry entry = requisition.writeOut(text, by, now);
        books.write(requisition);
        attachments.add(entry.getId(), fileIds);
        if (drafted) {
            drafts.remove(requisition.id(), by);
        }
        books.enter(requisition, new MessageAdded(requisition.id(), entry.getId(), Direction.OUT, now));
        return entry.getId();
    }

    /** As below, naming nobody. */
    public UUID writeNote(RequisitionNumber number, String text, PersonId by) {
        return writeNote(number, text, List.of(), by);
    }

    /**
     * Writes to the requester of something about which whoever calls mails them.
     *
     * @return the line's id
     */
    public UUID writeOut(
            RequisitionNumber number, TimelineCode code, Map<String, String> params, String text, PersonId by) {
        Requisition requisition = find(number, Right.HANDLE);
        TimelineEntry entry = requisition.add(EntryKind.MESSAGE_OUT, code, params, text, by, clock.instant());
        books.enter(requisition);
        return entry.getId();
    }

    /** Notes on the case that something about it was changed, which stands elsewhere. */
    public void noteChange(RequisitionNumber number, TimelineCode code, Map<String, String> params, PersonId by) {
        Requisition requisition = find(number, Right.HANDLE);
        requisition.add(EntryKind.CHANGE, code, params, null, by, clock.instant());
        books.enter(requisition);
    }

    /** Enters what somebody who follows the case answered to such a message; a mail tells the consultant. */
    public void enterAnswer(RequisitionId id, TimelineCode code, Map<String, String> params, String text, PersonId by) {
        Instant now = clock.instant();
        Requisition requisition = books.find(id);
        TimelineEntry entry = requisition.add(EntryKind.MESSAGE_IN, code, params, text, by, now);
        books.enter(requisition, new MessageAdded(id, entry.getId(), Direction.IN, now));
    }

    /**
     * Writes a note that only staff see.
     *
     * @param mentioned colleagues who are to read it; a mail tells them
     * @throws Refusal 422 if one of them may not see the case
     */
    public UUID writeNote(RequisitionNumber number, String text, Collection<PersonId> mentioned, PersonId by) {
        Requisition requisition = find(number, Right.HANDLE);
        mentions.require(requisition.summary(), mentioned);
        TimelineEntry entry = requisition.add(
                EntryKind.NOTE, TimelineCode.NOTE, Mentions.params(mentioned), text, by, clock.instant());
        List<PersonId> others =
                mentioned.stream().distinct().filter(one -> !one.equals(by)).toList();
        if (others.isEmpty()) {
            books.enter(requisition);
        } else {
            books.enter(requisition, new PeopleMentioned(requisition.id(), entry.getId(), others, by));
        }
        return entry.getId();
    }

    /** Adds a file that only staff see, until it goes with a message. */
    public StoredFile addFile(RequisitionNumber number, InputStream content, @Nullable String name, PersonId by)
            throws IOException {
        return addFile(find(number, Right.HANDLE), content, name, null, false, by);
    }

    /** The same, as a new version of a file that the case has. @throws Refusal 404 if it has none such */
    public StoredFile renewFile(
            RequisitionNumber number, FileId earlier, InputStream content, @Nullable String name, PersonId by)
            throws IOException {
        return addFile(find(number, Right.HANDLE), content, name, earlier, false, by);
    }

    /** Adds a file of the requester's, which they see at once. */
    StoredFile addFile(Requisition requisition, InputStream content, @Nullable String name, PersonId by)
            throws IOException {
        return addFile(requisition, content, name, null, true, by);
    }

    private StoredFile addFile(
            Requisition requisition,
            InputStream content,
            @Nullable String name,
            @Nullable FileId earlier,
            boolean shared,
            PersonId by)
            throws IOException {
        FileId id =
                files.store(content, name, owner(requisition.id()), earlier, limits.fileBytes(), limits.caseBytes());
        StoredFile file = files.find(id).orElseThrow(Refusal::notFound);
        TimelineEntry entry = requisition.add(
                EntryKind.FILE,
                earlier == null ? TimelineCode.FILE_ADDED : TimelineCode.FILE_RENEWED,
                earlier == null
                        ? Map.of("name", file.name(), "shared", String.valueOf(shared))
                        : Map.of("name", file.name(), "version", String.valueOf(file.version())),
                null,
                by,
                clock.instant());
        books.write(requisition);
        attachments.add(entry.getId(), List.of(id));
        books.enter(requisition);
        return file;
    }

    /** A file of the case. @throws Refusal 404 if the case has none such */
    @Transactional(readOnly = true)
    public StoredFile file(RequisitionNumber number, FileId id) {
        return files.of(owner(find(number, Right.SEE).id()), List.of(id)).stream()
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /**
     * Enters time spent on the case.
     *
     * @param person whose time it was; only managers enter that of others
     * @param day in Copenhagen
     * @param minutes whole minutes; negative ones correct an earlier line
     */
    public UUID logHours(
            RequisitionNumber number, PersonId person, LocalDate day, int minutes, @Nullable String note, PersonId by) {
        return logHours(books.find(number), person, day, minutes, note, by);
    }

    /** As {@link #logHours(RequisitionNumber, PersonId, LocalDate, int, String, PersonId)}. */
    UUID logHours(RequisitionId id, PersonId person, LocalDate day, int minutes, @Nullable String note, PersonId by) {
        return logHours(books.find(id), person, day, minutes, note, by);
    }

    private UUID logHours(
            Requisition requisition, PersonId person, LocalDate day, int minutes, @Nullable String note, PersonId by) {
        RequisitionSummary facts = requisition.summary();
        sight.require(person.equals(by) ? Right.HANDLE : Right.DECIDE, facts);
        AreaId plan = directory
                .area(facts.area())
                .filter(AreaView::neighbourhoodPlan)
                .map(AreaView::id)
                .orElse(null);
        UUID line = ledger.log(
                person, day, minutes, SpentOn.requisition(requisition.id().value(), plan), note, by);
        requisition.add(
                EntryKind.HOURS,
                TimelineCode.HOURS_LOGGED,
                Map.of("minutes", String.valueOf(minutes), "day", day.toString(), "personId", person.toString()),
                note,
                by,
                clock.instant());
        books.enter(requisition);
        return line;
    }

    private Requisition find(RequisitionNumber number, Right right) {
        Requisition requisition = books.find(number);
        sight.require(right, requisition.summary());
        return requisition;
    }

    private void requireOfCase(Requisition requisition, Collection<FileId> fileIds) {
        if (!fileIds.isEmpty()
                && files.of(owner(requisition.id()), fileIds).size()
                        != Set.copyOf(fileIds).size()) {
            throw Refusal.refused("file-not-of-case", "fileIds");
        }
    }

    static FileOwner owner(RequisitionId id) {
        return new FileOwner(OWNER, id.value());
    }
}
