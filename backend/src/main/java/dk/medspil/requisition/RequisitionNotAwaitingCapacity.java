package dk.medspil.requisition;

import dk.medspil.platform.problem.Refusal;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The requisition is not waiting for capacity. */
public class RequisitionNotAwaitingCapacity extends Refusal {

    RequisitionNotAwaitingCapacity() {
        super(HttpStatus.CONFLICT, "requisition-not-awaiting-capacity", Map.of());
    }
}
