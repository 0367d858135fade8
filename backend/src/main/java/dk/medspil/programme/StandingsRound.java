package dk.medspil.programme;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps short what the next reader of figures has to catch up with. */
@Component
class StandingsRound {

    private final Standings standings;

    StandingsRound(Standings standings) {
        this.standings = standings;
    }

    @Transactional
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT10M")
    void run() {
        standings.catchUp();
    }
}
