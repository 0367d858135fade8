package dk.medspil.requisition.web;

import dk.medspil.mail.MailId;
import dk.medspil.mail.MailLog;
import dk.medspil.mail.OutboxDesk;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.requisition.CaseSight;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.requisition.RequisitionSummary;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The mails of a case that did not get away: whoever works on the case sends them again. */
@RestController
@RequestMapping("/api/requisitions/{number}/mails")
class CaseMailController {

    private static final String ABOUT_REQUISITION = "requisition";

    private final RequisitionDesk requisitions;
    private final CaseSight sight;
    private final MailLog log;
    private final OutboxDesk outbox;

    CaseMailController(RequisitionDesk requisitions, CaseSight sight, MailLog log, OutboxDesk outbox) {
        this.requisitions = requisitions;
        this.sight = sight;
        this.log = log;
        this.outbox = outbox;
    }

    @PostMapping("/{mailId}/resending")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(right = Right.HANDLE, kind = RecordKind.REQUISITION)
    void resendCaseMail(@PathVariable String number, @PathVariable UUID mailId) {
        RequisitionSummary requisition =
                RequisitionNumber.read(number).flatMap(requisitions::find).orElseThrow(Refusal::notFound);
        sight.require(Right.HANDLE, requisition);
        MailId mail = new MailId(mailId);
        boolean ofCase = log.find(mail)
                .filter(line -> line.aboutKind().equals(ABOUT_REQUISITION)
                        && line.aboutId().equals(requisition.id().value()))
                .isPresent();
        if (!ofCase) {
            throw Refusal.notFound();
        }
        outbox.sendAgain(mail, Caller.current().requirePersonId());
    }
}
