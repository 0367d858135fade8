package dk.medspil.requisition;

import dk.medspil.platform.problem.Refusal;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The requisition is not waiting for screening. */
public class RequisitionNotScreenable extends Refusal {

    RequisitionNotScreenable() {
        super(HttpStatus.CONFLICT, "requisition-not-screenable", Map.of());
    }
}
