package dk.medspil.requisition;

import dk.medspil.platform.problem.Refusal;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The draft has been handed in: it is a requisition now. */
public class DraftAlreadySubmitted extends Refusal {

    DraftAlreadySubmitted() {
        super(HttpStatus.CONFLICT, "draft-already-submitted", Map.of());
    }
}
