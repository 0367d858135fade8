package dk.medspil.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the follow-up's model calls before it first waits, doing nothing. Public, since expressions need it. */
public final class EmptyFollowUpTasks {

    public Date inviteAt(DelegateExecution execution) {
        return Date.from(Instant.now().plus(14, ChronoUnit.DAYS));
    }

    public boolean answered(DelegateExecution execution) {
        return false;
    }
}
