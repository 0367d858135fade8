package dk.medspil.process;

import dk.medspil.directory.PersonId;
import dk.medspil.requisition.DraftContent;
import dk.medspil.requisition.Intake;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes calls: what the caller says is checked as if it had come by the form, and goes the same way. */
@Service
@Transactional
public class CallDesk {

    private final Intake intake;
    private final RequisitionHandling handling;

    CallDesk(Intake intake, RequisitionHandling handling) {
        this.intake = intake;
        this.handling = handling;
    }

    /**
     * Enters a call.
     *
     * @param answer null when the call is to be screened like any other request
     */
    public EnteredCall enter(DraftContent said, @Nullable AnswerAtOnce answer, PersonId by) {
        return handling.enterCall(intake.check(said), answer, by);
    }
}
