package dk.medspil.mail.web;

import dk.medspil.mail.MailId;
import dk.medspil.mail.MailLine;
import dk.medspil.mail.MailLog;
import dk.medspil.mail.MailState;
import dk.medspil.mail.OutboxDesk;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.web.Cursor;
import dk.medspil.platform.web.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was mailed and how it fared; what waits for a human can be sent again. */
@RestController
@RequestMapping("/api/admin/outbox")
class OutboxController {

    /** One mail; its words are not kept. {@code reason} is the mail server's answer, or why it is held back. */
    record OutboxMail(
            UUID id,
            String template,
            String to,
            String name,
            String language,
            String aboutKind,
            UUID aboutId,
            MailState state,
            int attempts,
            Instant postedAt,
            Instant dueAt,
            @Nullable Instant sentAt,
            @Nullable String reason) {}

    private final MailLog log;
    private final OutboxDesk desk;

    OutboxController(MailLog log, OutboxDesk desk) {
        this.log = log;
        this.desk = desk;
    }

    @GetMapping
    @Requires(right = Right.SEE, kind = RecordKind.OUTBOX)
    Page<OutboxMail> listOutbox(
            @RequestParam(required = false) @Nullable MailState state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        List<MailLine> lines = log.list(state, place(after), size + 1);
        return Page.of(lines, size, line -> Cursor.of(line.id())).map(OutboxController::told);
    }

    @PostMapping("/{id}/retry")
    @Requires(right = Right.CHANGE, kind = RecordKind.OUTBOX)
    OutboxMail retryMail(@PathVariable UUID id) {
        return told(desk.sendAgain(new MailId(id), Caller.current().requirePersonId()));
    }

    private static @Nullable MailId place(@Nullable String after) {
        List<String> values = Cursor.read(after, 1);
        if (values == null) {
            return null;
        }
        try {
            return new MailId(UUID.fromString(values.get(0)));
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }

    private static OutboxMail told(MailLine line) {
        return new OutboxMail(
                line.id().value(),
                line.template(),
                line.address(),
                line.name(),
                line.language(),
                line.aboutKind(),
                line.aboutId(),
                line.state(),
                line.attempts(),
                line.postedAt(),
                line.dueAt(),
                line.sentAt(),
                line.reason());
    }
}
