package dk.medspil.requisition;

import dk.medspil.platform.problem.Refusal;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The draft was saved elsewhere since it was read. */
public class DraftStale extends Refusal {

    DraftStale() {
        super(HttpStatus.CONFLICT, "draft-stale", Map.of());
    }
}
