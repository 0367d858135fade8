package dk.medspil.process;

import dk.medspil.directory.PersonId;
import dk.medspil.platform.web.IdempotentRequests;
import dk.medspil.requisition.DraftContent;
import dk.medspil.requisition.Intake;
import dk.medspil.requisition.RequisitionNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes calls: what the caller says is checked as if it had come by the form, and goes the same way. */
@Service
@Transactional
public class CallDesk {

    private final Intake intake;
    private final RequisitionHandling handling;
    private final IdempotentRequests requests;

    CallDesk(Intake intake, RequisitionHandling handling, IdempotentRequests requests) {
        this.intake = intake;
        this.handling = handling;
        this.requests = requests;
    }

    private record Call(
            DraftContent said,
            boolean confidential,
            @Nullable AnswerAtOnce answer) {}

    /**
     * Enters a call, once for each key: whoever sends it again gets the same number.
     *
     * @param confidential whether only whoever enters it and the managers see it until it has a consultant
     * @param answer null when the call is to be screened like any other request
     * @param key the client's idempotency key, if it has one
     */
    public EnteredCall enter(
            DraftContent said, boolean confidential, @Nullable AnswerAtOnce answer, @Nullable String key, PersonId by) {
        return requests.once(
                key,
                "enterCall",
                by.toString(),
                new Call(said, confidential, answer),
                () -> handling.enterCall(intake.check(said), confidential, answer, by),
                call -> call.number().toString(),
                number -> handling.enteredCall(RequisitionNumber.of(number), by));
    }
}
