package dk.medspil.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the models call, doing nothing. Public, since the engine's expressions need it. */
public final class EmptyTasks {

    private static Date inDays(int days) {
        return Date.from(Instant.now().plus(days, ChronoUnit.DAYS));
    }

    public void sendReceipt(DelegateExecution execution) {}

    public void sendAcceptance(DelegateExecution execution) {}

    public void sendClosure(DelegateExecution execution) {}

    public String assignee(DelegateExecution execution) {
        return "8c5d2ad1-97b1-4be2-a3a5-6ef2f8a3a9a1";
    }

    public Date screeningDue(DelegateExecution execution) {
        return inDays(2);
    }

    public Date firstResponseDue(DelegateExecution execution) {
        return inDays(2);
    }

    public Date planDue(DelegateExecution execution) {
        return inDays(4);
    }

    public Date adviceDue(DelegateExecution execution) {
        return inDays(20);
    }

    public Date deadlineDue(DelegateExecution execution) {
        return inDays(20);
    }

    public String nudgeDue(DelegateExecution execution) {
        return "R/P14D";
    }

    public Date conclusionDue(DelegateExecution execution) {
        return inDays(25);
    }

    public Date reopenUntil(DelegateExecution execution) {
        return inDays(30);
    }
}
