package dk.medspil.demo;

import dk.medspil.platform.time.Office;
import dk.medspil.programme.Criteria;
import java.time.Instant;
import java.time.LocalDateTime;

/** The manager's report of the first half-year: frozen in the autumn, when its last follow-ups have ended. */
@DemoComponent
class DemoReport {

    private static final String FIRST_HALF_YEAR = "2010-H1";
    private static final LocalDateTime REPORTED = LocalDateTime.of(2010, 9, 15, 10, 0);

    private final Criteria criteria;
    private final DemoOffice office;
    private final DemoSettings settings;

    DemoReport(Criteria criteria, DemoOffice office, DemoSettings settings) {
        this.criteria = criteria;
        this.office = office;
        this.settings = settings;
    }

    void planFreeze(Agenda agenda) {
        Instant moment = REPORTED.atZone(Office.ZONE).toInstant();
        if (moment.isBefore(settings.end())) {
            agenda.at(moment, () -> criteria.freeze(FIRST_HALF_YEAR, office.manager()));
        }
    }
}
