package dk.medspil.notification;

import dk.medspil.mail.Outbox;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes old sent mails from the outbox once a day, on every node: harmless when done twice. Those about a requisition
 * stay: they stand on its timeline, and go when the case goes. When an invitation was delivered is kept with it.
 */
@Component
class OutboxSweep {

    private static final Set<String> ON_NO_TIMELINE = Set.of(
            Letters.ABOUT_INVITATION,
            Letters.ABOUT_FOLLOW_UP,
            Letters.ABOUT_DRAFT,
            Letters.ABOUT_PERSON,
            Letters.ABOUT_SIGN_UP);

    private final Outbox outbox;

    OutboxSweep(Outbox outbox) {
        this.outbox = outbox;
    }

    @Scheduled(fixedDelayString = "P1D", initialDelayString = "PT30M")
    void sweep() {
        outbox.forgetSent(ON_NO_TIMELINE);
    }
}
