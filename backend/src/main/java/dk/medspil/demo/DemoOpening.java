package dk.medspil.demo;

import dk.medspil.mail.CourierRounds;
import dk.medspil.process.Jobs;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;

/**
 * Opens the demo's office: plays the year first if it has not been played, on a thread of its own while a progress
 * page is served; then time runs, the engine's executor and the courier work.
 */
@DemoComponent
@EnableConfigurationProperties(DemoSettings.class)
class DemoOpening {

    private static final Logger log = LoggerFactory.getLogger(DemoOpening.class);

    private final DemoPeople people;
    private final DemoYear year;
    private final DemoTime time;
    private final DemoProgress progress;
    private final DemoSettings settings;
    private final Jobs jobs;
    private final CourierRounds courier;
    private final ObjectProvider<DemoInbox> inbox;
    private final ObjectProvider<DemoBeside> beside;

    DemoOpening(
            DemoPeople people,
            DemoYear year,
            DemoTime time,
            DemoProgress progress,
            DemoSettings settings,
            Jobs jobs,
            CourierRounds courier,
            ObjectProvider<DemoInbox> inbox,
            ObjectProvider<DemoBeside> beside) {
        this.people = people;
        this.year = year;
        this.time = time;
        this.progress = progress;
        this.settings = settings;
        this.jobs = jobs;
        this.courier = courier;
        this.inbox = inbox;
        this.beside = beside;
    }

    @EventListener
    void open(ApplicationReadyEvent ready) {
        Optional<Instant> resumed = time.resume();
        if (resumed.isPresent()) {
            work();
        } else {
            Thread player = new Thread(this::play, "demo-year");
            player.setDaemon(true);
            player.start();
        }
    }

    private void play() {
        try {
            time.playing();
            time.stopAt(DemoSettings.begin());
            people.moveIn();
            year.play();
            time.runFrom(settings.end());
            time.played(settings.end());
            inbox.getObject().arrive();
            beside.getObject().arrange();
            work();
        } catch (RuntimeException e) {
            log.error("The demo year could not be played; the next start begins it anew", e);
            progress.failed(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        }
    }

    private void work() {
        jobs.startExecutor();
        courier.start();
        progress.finished();
    }
}
