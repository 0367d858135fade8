package dk.medspil.mail;

import dk.medspil.audit.AuditLog;
import dk.medspil.platform.problem.Refusal;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a person lets a mail go that waits for one. */
@Service
public class OutboxDesk {

    private final Outbox outbox;
    private final MailLog log;
    private final AuditLog audit;

    OutboxDesk(Outbox outbox, MailLog log, AuditLog audit) {
        this.outbox = outbox;
        this.log = log;
        this.audit = audit;
    }

    /**
     * Sends the mail again, under its old Message-ID, and writes down who asked for it.
     *
     * @throws Refusal 404 if there is no such mail, 409 if it is sent already or on its way
     */
    @Transactional
    public MailLine sendAgain(MailId id, UUID by) {
        if (log.find(id).isEmpty()) {
            throw Refusal.notFound();
        }
        if (!outbox.retry(id)) {
            throw Refusal.conflict("mail-on-its-way");
        }
        audit.record("MAIL_SENT_AGAIN", "MAIL", id.value(), by, Map.of());
        return log.find(id).orElseThrow(Refusal::notFound);
    }
}
