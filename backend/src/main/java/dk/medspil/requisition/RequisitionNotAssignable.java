package dk.medspil.requisition;

import dk.medspil.platform.problem.Refusal;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The requisition is not accepted, so nobody can be given it. */
public class RequisitionNotAssignable extends Refusal {

    RequisitionNotAssignable() {
        super(HttpStatus.CONFLICT, "requisition-not-assignable", Map.of());
    }
}
