package dk.medspil.inbox;

import dk.medspil.audit.AuditLog;
import dk.medspil.directory.PersonId;
import dk.medspil.files.StoredFile;
import dk.medspil.inbox.mime.MailParser;
import dk.medspil.inbox.mime.ReadMail;
import dk.medspil.inbox.mime.Sender;
import dk.medspil.inbox.mime.Unreadable;
import dk.medspil.mail.MailReturns;
import dk.medspil.platform.access.Access;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.requisition.CaseSight;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionId;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.requisition.RequisitionSummary;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where people see the mails that wait for them, and say where they belong. A mail that is, or might be, about a
 * confidential case is there only for those who see that case.
 */
@Lazy
@Component
public class InboxDesk {

    private static final String KIND = "INBOUND_MAIL";
    private static final String BY_HAND = "hand";

    private final InboundRows rows;
    private final MailStore store;
    private final MailParser parser;
    private final Entering entering;
    private final RequisitionDesk requisitions;
    private final CaseSight sight;
    private final AuditLog audit;
    private final InboxBell bell;
    private final Clock clock;
    private final TransactionTemplate transaction;

    InboxDesk(
            InboundRows rows,
            MailStore store,
            MailParser parser,
            Entering entering,
            RequisitionDesk requisitions,
            CaseSight sight,
            AuditLog audit,
            InboxBell bell,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.store = store;
        this.parser = parser;
        this.entering = entering;
        this.requisitions = requisitions;
        this.sight = sight;
        this.audit = audit;
        this.bell = bell;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Newest first. @param before the {@code seq} of the last one of the page before */
    public List<InboundLine> list(InboundState state, @Nullable Long before, int most) {
        Access.require(Right.SEE, RecordKind.INBOX);
        List<InboundRow> found = rows.list(state, before, most, sight.where(), sight.params());
        Map<RequisitionId, RequisitionSummary> cases = cases(found);
        return found.stream().map(row -> line(row, cases)).toList();
    }

    /** How many mails wait for a person, by where they stand. */
    public Map<InboundState, Integer> counts() {
        Access.require(Right.SEE, RecordKind.INBOX);
        return rows.counts(List.of(InboundState.REVIEW, InboundState.QUARANTINE), sight.where(), sight.params());
    }

    /** The mail, read anew; without words when it cannot be read. @throws Refusal 404 if there is none such */
    public InboundMail look(InboundId id) {
        Access.require(Right.SEE, RecordKind.INBOX);
        InboundRow row = seen(rows.find(id));
        return new InboundMail(line(row, cases(List.of(row))), read(id).orElse(null));
    }

    /** The mail's bytes: for managers, and never to be opened as what it claims to be. */
    public StoredFile original(InboundId id) {
        Access.require(Right.DECIDE, RecordKind.INBOX);
        return store.file(seen(rows.find(id)).id());
    }

    /**
     * Puts a mail that waits on a case, also a closed one, which stays closed.
     *
     * @param number as somebody typed it
     */
    public void putOnCase(InboundId id, String number, PersonId by) {
        Access.require(Right.HANDLE, RecordKind.INBOX);
        seen(rows.find(id));
        RequisitionSummary requisition = RequisitionNumber.read(number.strip())
                .flatMap(requisitions::find)
                .filter(facts -> !facts.confidential() || sight.sees(facts, by))
                .orElseThrow(() -> Refusal.refused("inbox-case-unknown", "number"));
        enter(id, by, "MAIL_PUT_ON_CASE", mail -> {
            entering.onCase(id, mail, requisition.id(), BY_HAND, by);
            return requisition.id();
        });
    }

    /**
     * Makes a requisition of a mail that waits.
     *
     * @param requester who asks, as in a mail that one of us has forwarded; null: its sender
     */
    public void makeRequisition(InboundId id, @Nullable Sender requester, PersonId by) {
        if (requester != null && !MailReturns.isUsable(requester.address())) {
            throw Refusal.refused("inbox-requester-needed", "email");
        }
        enter(id, by, "MAIL_MADE_REQUISITION", mail -> entering.asRequisition(id, mail, requester));
    }

    private interface Entry {
        RequisitionId of(ReadMail mail);
    }

    private void enter(InboundId id, PersonId by, String action, Entry entry) {
        Access.require(Right.HANDLE, RecordKind.INBOX);
        seen(rows.find(id));
        ReadMail mail = read(id).orElseThrow(() -> Refusal.conflict("inbox-unreadable"));
        transaction.executeWithoutResult(status -> {
            waiting(id, InboundState.REVIEW, InboundState.AUTOMATIC, InboundState.QUARANTINE);
            RequisitionId requisition = entry.of(mail);
            rows.settle(id, InboundState.ON_CASE, null, requisition, by.value(), clock.instant());
            audit.record(
                    action,
                    KIND,
                    id.value(),
                    by.value(),
                    Map.of("requisition", requisition.value().toString()));
        });
    }

    /** Says that a mail is not for us. It is kept. */
    public void dismiss(InboundId id, PersonId by) {
        Access.require(Right.HANDLE, RecordKind.INBOX);
        transaction.executeWithoutResult(status -> {
            InboundRow row = waiting(id, InboundState.REVIEW, InboundState.QUARANTINE);
            rows.settle(id, InboundState.DISMISSED, row.reason(), row.requisition(), by.value(), clock.instant());
            audit.record("MAIL_DISMISSED", KIND, id.value(), by.value(), Map.of());
        });
    }

    /** Has a mail in quarantine read once more, when what kept it from being entered is mended. */
    public void readAgain(InboundId id, PersonId by) {
        Access.require(Right.HANDLE, RecordKind.INBOX);
        transaction.executeWithoutResult(status -> {
            InboundRow row = waiting(id, InboundState.QUARANTINE);
            if (row.reason() == InboundReason.TOO_LARGE || row.reason() == InboundReason.NOT_FETCHED) {
                throw Refusal.conflict("inbox-unreadable");
            }
            rows.release(id, 0, clock.instant());
            bell.ringAfterCommit();
            audit.record("MAIL_READ_AGAIN", KIND, id.value(), by.value(), Map.of());
        });
    }

    /** The row, locked, if nobody has settled it. */
    private InboundRow waiting(InboundId id, InboundState... states) {
        InboundRow row = seen(rows.lock(id));
        if (!List.of(states).contains(row.state())) {
            throw Refusal.conflict("inbox-settled");
        }
        return row;
    }

    /** The row, if it is there for the caller. */
    private InboundRow seen(Optional<InboundRow> found) {
        InboundRow row = found.orElseThrow(Refusal::notFound);
        if (row.requisition() != null) {
            sight.requireSeen(requisitions.summary(row.requisition()));
        }
        return row;
    }

    private Optional<ReadMail> read(InboundId id) {
        try {
            return Optional.of(parser.read(store.raw(id)));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    private Map<RequisitionId, RequisitionSummary> cases(Collection<InboundRow> found) {
        return requisitions.summaries(found.stream()
                .map(InboundRow::requisition)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private static InboundLine line(InboundRow row, Map<RequisitionId, RequisitionSummary> cases) {
        RequisitionSummary about = row.requisition() == null ? null : cases.get(row.requisition());
        return new InboundLine(
                row.id(),
                row.seq(),
                row.receivedAt(),
                row.state(),
                row.reason(),
                row.sender(),
                row.senderName(),
                row.subject(),
                row.size(),
                about == null ? null : about.number());
    }
}
