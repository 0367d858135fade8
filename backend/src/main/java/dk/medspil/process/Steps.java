package dk.medspil.process;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long the steps of the process take: those of the office, and the wait for the requester's reply. */
@Service
@Transactional(readOnly = true)
public class Steps {

    private final WorkItems items;

    Steps(WorkItems items) {
        this.items = items;
    }

    /** Steps that ended at or after {@code from} and before {@code to}; none that is still open. */
    public List<StepFigure> passages(Instant from, Instant to) {
        return items.passages(from, to);
    }
}
