package dk.medspil.requisition;

import dk.medspil.platform.problem.Refusal;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The days in which a closed requisition can be reopened are over. */
public class ReopeningTooLate extends Refusal {

    ReopeningTooLate() {
        super(HttpStatus.CONFLICT, "reopening-too-late", Map.of());
    }
}
