package dk.medspil.requisition;

import dk.medspil.platform.problem.Refusal;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The advice is not under way. */
public class RequisitionNotInProgress extends Refusal {

    RequisitionNotInProgress() {
        super(HttpStatus.CONFLICT, "requisition-not-in-progress", Map.of());
    }
}
