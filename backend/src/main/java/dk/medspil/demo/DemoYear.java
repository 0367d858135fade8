package dk.medspil.demo;

import dk.medspil.mail.Courier;
import dk.medspil.process.Jobs;
import dk.medspil.requisition.RequisitionSummary;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Plays the programme year through the real process: time stands at the moment of the next thing to happen – somebody's
 * deed or the engine's timer – it happens, the mails leave, and whoever now has something to do gets it on the agenda.
 */
@DemoComponent
class DemoYear {

    private static final Logger log = LoggerFactory.getLogger(DemoYear.class);

    private final DemoPlan plan;
    private final DemoRequesters requesters;
    private final DemoStaff staff;
    private final DemoRespondents respondents;
    private final DemoReport report;
    private final DemoAway away;
    private final ObjectProvider<DemoHours> hours;
    private final ObjectProvider<DemoMethods> methods;
    private final ObjectProvider<DemoActivities> activities;
    private final ObjectProvider<DemoYouths> youths;
    private final ObjectProvider<DemoProgramme> programme;
    private final ObjectProvider<DemoDirectory> directory;
    private final ObjectProvider<DemoAsking> asking;
    private final DemoTime time;
    private final DemoProgress progress;
    private final DemoSettings settings;
    private final Jobs jobs;
    private final Courier courier;

    DemoYear(
            DemoPlan plan,
            DemoRequesters requesters,
            DemoStaff staff,
            DemoRespondents respondents,
            DemoReport report,
            DemoAway away,
            ObjectProvider<DemoHours> hours,
            ObjectProvider<DemoMethods> methods,
            ObjectProvider<DemoActivities> activities,
            ObjectProvider<DemoYouths> youths,
            ObjectProvider<DemoProgramme> programme,
            ObjectProvider<DemoDirectory> directory,
            ObjectProvider<DemoAsking> asking,
            DemoTime time,
            DemoProgress progress,
            DemoSettings settings,
            Jobs jobs,
            Courier courier) {
        this.plan = plan;
        this.requesters = requesters;
        this.staff = staff;
        this.respondents = respondents;
        this.report = report;
        this.away = away;
        this.hours = hours;
        this.methods = methods;
        this.activities = activities;
        this.youths = youths;
        this.programme = programme;
        this.directory = directory;
        this.asking = asking;
        this.time = time;
        this.progress = progress;
        this.settings = settings;
        this.jobs = jobs;
        this.courier = courier;
    }

    /** Plays from the first day of the programme to the day of the settings. */
    void play() {
        long began = System.nanoTime();
        List<DemoCase> year = plan.cases(settings.cases());
        DemoCases cases = new DemoCases();
        Agenda agenda = new Agenda();
        for (DemoCase demoCase : year) {
            agenda.at(demoCase.arrival(), () -> {
                RequisitionSummary sent = requesters.send(demoCase, agenda);
                cases.became(demoCase, sent.number());
                progress.reached(time.now(), cases.arrived(), year.size());
            });
        }
        if (!year.isEmpty()) {
            report.planFreeze(agenda);
            hours.getObject().plan(agenda);
            methods.getObject().plan(agenda);
            activities.getObject().plan(agenda);
            youths.getObject().plan(agenda);
            programme.getObject().plan(agenda);
            directory.getObject().plan(agenda);
            asking.getObject().plan(agenda);
        }
        Optional<Instant> next = next(agenda);
        while (next.isPresent()) {
            happen(next.get(), agenda, cases);
            next = next(agenda);
        }
        time.stopAt(settings.end());
        if (!year.isEmpty()) {
            away.begin();
            asking.getObject().mend();
        }
        log.info(
                "The demo year is played: {} requisitions in {} s",
                cases.arrived(),
                (System.nanoTime() - began) / 1_000_000_000);
    }

    private Optional<Instant> next(Agenda agenda) {
        return Stream.of(agenda.next(), jobs.nextDue())
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .filter(moment -> !moment.isAfter(settings.end()));
    }

    private void happen(Instant moment, Agenda agenda, DemoCases cases) {
        Instant now = moment.isBefore(time.now()) ? time.now() : moment;
        time.stopAt(now);
        boolean timersFirst = jobs.nextDue().filter(due -> !due.isAfter(now)).isPresent();
        if (timersFirst) {
            jobs.runDue(now);
        } else {
            agenda.happen();
        }
        courier.deliverDue();
        staff.takeUp(now, cases, agenda);
        respondents.takeUp(now, agenda);
    }
}
