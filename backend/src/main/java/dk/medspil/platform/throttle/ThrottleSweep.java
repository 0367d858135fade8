package dk.medspil.platform.throttle;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Empties the throttle's table of what no longer counts, once an hour on every node: harmless when done twice. */
@Component
class ThrottleSweep {

    private final Throttle throttle;

    ThrottleSweep(Throttle throttle) {
        this.throttle = throttle;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void sweep() {
        throttle.forget();
    }
}
