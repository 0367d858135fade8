package dk.medspil.inbox.web;

import dk.medspil.directory.PersonId;
import dk.medspil.files.Download;
import dk.medspil.inbox.InboundId;
import dk.medspil.inbox.InboundLine;
import dk.medspil.inbox.InboundMail;
import dk.medspil.inbox.InboundReason;
import dk.medspil.inbox.InboundState;
import dk.medspil.inbox.InboxDesk;
import dk.medspil.inbox.mime.ReadMail;
import dk.medspil.inbox.mime.Remark;
import dk.medspil.inbox.mime.Sender;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.web.Cursor;
import dk.medspil.platform.web.Page;
import dk.medspil.requisition.RequisitionNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Mails that came in and wait for a person: to be put on a case, made a requisition, or dismissed. */
@Lazy
@RestController
@RequestMapping("/api/inbox")
class InboxController {

    private static final int MOST = 100;

    /** @param number of the case that it is on, or might belong to */
    record InboxLine(
            UUID id,
            Instant receivedAt,
            InboundState state,
            @Nullable InboundReason reason,
            @Nullable String sender,
            @Nullable String senderName,
            @Nullable String subject,
            long size,
            @Nullable RequisitionNumber number) {

        static InboxLine of(InboundLine line) {
            return new InboxLine(
                    line.id().value(),
                    line.receivedAt(),
                    line.state(),
                    line.reason(),
                    line.sender(),
                    line.senderName(),
                    line.subject(),
                    line.size(),
                    line.number());
        }
    }

    /** Who asks, where it isn't the sender. */
    record RequesterChoice(
            @Nullable @Size(max = 200) String name,
            @Nullable @Size(max = 254) String email) {}

    record InboxFile(String name, int size) {}

    /**
     * @param readable false: what stands below is empty
     * @param html freed of all that could run; to be shown in a sandboxed frame only
     * @param mayDownload whether the caller may have it as it came
     */
    record InboxMail(
            InboxLine line,
            boolean readable,
            @Nullable Instant sentAt,
            String text,
            String quoted,
            @Nullable String html,
            List<InboxFile> files,
            List<Remark> remarks,
            boolean mayDownload) {}

    /** What waits for people. */
    record InboxCounts(int review, int quarantine) {}

    record CaseChoice(@NotBlank String number) {}

    private final InboxDesk desk;
    private final Download download;

    InboxController(InboxDesk desk, Download download) {
        this.desk = desk;
        this.download = download;
    }

    @GetMapping
    @Requires(right = Right.SEE, kind = RecordKind.INBOX)
    Page<InboxLine> listInbox(
            @RequestParam(defaultValue = "REVIEW") InboundState state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size) {
        int most = Math.max(1, Math.min(size, MOST));
        List<InboundLine> lines = desk.list(state, place(after), most + 1);
        return Page.of(lines, most, line -> Cursor.of(line.seq())).map(InboxLine::of);
    }

    @GetMapping("/counts")
    @Requires(right = Right.SEE, kind = RecordKind.INBOX)
    InboxCounts inboxCounts() {
        Map<InboundState, Integer> counts = desk.counts();
        return new InboxCounts(
                counts.getOrDefault(InboundState.REVIEW, 0), counts.getOrDefault(InboundState.QUARANTINE, 0));
    }

    @GetMapping("/{id}")
    @Requires(right = Right.SEE, kind = RecordKind.INBOX)
    InboxMail inboxMail(@PathVariable UUID id) {
        return told(desk.look(new InboundId(id)));
    }

    @GetMapping("/{id}/original")
    @Requires(right = Right.DECIDE, kind = RecordKind.INBOX)
    ResponseEntity<Resource> originalMail(@PathVariable UUID id) {
        return download.of(desk.original(new InboundId(id)));
    }

    @PostMapping("/{id}/case")
    @Requires(right = Right.HANDLE, kind = RecordKind.INBOX)
    InboxMail putMailOnCase(@PathVariable UUID id, @Valid @RequestBody CaseChoice choice) {
        desk.putOnCase(new InboundId(id), choice.number(), caller());
        return inboxMail(id);
    }

    @PostMapping("/{id}/requisition")
    @Requires(right = Right.HANDLE, kind = RecordKind.INBOX)
    InboxMail makeRequisitionOfMail(
            @PathVariable UUID id, @Valid @RequestBody(required = false) @Nullable RequesterChoice choice) {
        String email = choice == null ? null : choice.email();
        String name = choice == null ? null : choice.name();
        Sender requester =
                email == null || email.isBlank() ? null : new Sender(email.strip(), name == null ? "" : name.strip());
        desk.makeRequisition(new InboundId(id), requester, caller());
        return inboxMail(id);
    }

    @PostMapping("/{id}/dismissal")
    @Requires(right = Right.HANDLE, kind = RecordKind.INBOX)
    InboxMail dismissMail(@PathVariable UUID id) {
        desk.dismiss(new InboundId(id), caller());
        return inboxMail(id);
    }

    @PostMapping("/{id}/reading")
    @Requires(right = Right.HANDLE, kind = RecordKind.INBOX)
    InboxMail readMailAgain(@PathVariable UUID id) {
        desk.readAgain(new InboundId(id), caller());
        return inboxMail(id);
    }

    private static InboxMail told(InboundMail mail) {
        ReadMail read = mail.content();
        boolean decides = dk.medspil.platform.access.Access.may(Right.DECIDE, RecordKind.INBOX);
        InboxLine line = InboxLine.of(mail.line());
        if (read == null) {
            return new InboxMail(line, false, null, "", "", null, List.of(), List.of(), decides);
        }
        return new InboxMail(
                line,
                true,
                read.sentAt(),
                read.text(),
                read.quoted(),
                read.html(),
                read.files().stream()
                        .map(file -> new InboxFile(file.name(), file.content().length))
                        .toList(),
                read.remarks().stream().sorted().toList(),
                decides);
    }

    private static @Nullable Long place(@Nullable String after) {
        List<String> values = Cursor.read(after, 1);
        try {
            return values == null ? null : Long.valueOf(values.get(0));
        } catch (NumberFormatException e) {
            throw Cursor.invalid();
        }
    }

    private static PersonId caller() {
        return new PersonId(Caller.current().requirePersonId());
    }
}
