package dk.medspil.requisition;

import dk.medspil.platform.problem.Refusal;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The requisition is closed: nothing more is done in it unless it is reopened. */
public class RequisitionAlreadyClosed extends Refusal {

    RequisitionAlreadyClosed() {
        super(HttpStatus.CONFLICT, "requisition-already-closed", Map.of());
    }
}
