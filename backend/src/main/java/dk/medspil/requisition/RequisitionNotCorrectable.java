package dk.medspil.requisition;

import dk.medspil.platform.problem.Refusal;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The requisition has not been screened, where its facts are found, or it ended without advice. */
public class RequisitionNotCorrectable extends Refusal {

    RequisitionNotCorrectable() {
        super(HttpStatus.CONFLICT, "requisition-not-correctable", Map.of());
    }
}
