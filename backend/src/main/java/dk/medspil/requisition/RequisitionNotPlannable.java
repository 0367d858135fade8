package dk.medspil.requisition;

import dk.medspil.platform.problem.Refusal;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The requisition has no consultant yet, or is past its planning. */
public class RequisitionNotPlannable extends Refusal {

    RequisitionNotPlannable() {
        super(HttpStatus.CONFLICT, "requisition-not-plannable", Map.of());
    }
}
