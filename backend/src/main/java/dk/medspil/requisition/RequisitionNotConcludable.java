package dk.medspil.requisition;

import dk.medspil.platform.problem.Refusal;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The advice is not finished, so the requisition cannot be concluded. */
public class RequisitionNotConcludable extends Refusal {

    RequisitionNotConcludable() {
        super(HttpStatus.CONFLICT, "requisition-not-concludable", Map.of());
    }
}
