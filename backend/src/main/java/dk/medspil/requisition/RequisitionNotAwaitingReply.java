package dk.medspil.requisition;

import dk.medspil.platform.problem.Refusal;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** No question to the requester is open. */
public class RequisitionNotAwaitingReply extends Refusal {

    RequisitionNotAwaitingReply() {
        super(HttpStatus.CONFLICT, "requisition-not-awaiting-reply", Map.of());
    }
}
