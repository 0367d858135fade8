package dk.medspil.requisition;

import dk.medspil.platform.problem.Refusal;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Only a requisition that was closed after advice can be reopened. */
public class RequisitionNotReopenable extends Refusal {

    RequisitionNotReopenable() {
        super(HttpStatus.CONFLICT, "requisition-not-reopenable", Map.of());
    }
}
