package dk.medspil.demo;

import dk.medspil.activity.ActivityDesk;
import dk.medspil.activity.ActivityId;
import dk.medspil.activity.ActivityKind;
import dk.medspil.activity.ActivityPlan;
import dk.medspil.activity.NewParticipant;
import dk.medspil.activity.OpenSignUps;
import dk.medspil.activity.PublicPage;
import dk.medspil.activity.SignUpDesk;
import dk.medspil.activity.WantedSignUp;
import dk.medspil.hours.MainAreaCode;
import dk.medspil.platform.time.Office;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.context.annotation.Lazy;

/** The course of the winter, for which associations sign up by themselves; some places are still free. */
@Lazy
@DemoComponent
class DemoOpenCourse {

    private static final LocalDate DAY = LocalDate.of(2010, 12, 15);
    private static final LocalDate OPENED = LocalDate.of(2010, 11, 8);
    private static final int PLACES = 12;
    private static final int SIGN_UP = 9;

    private final ActivityDesk desk;
    private final SignUpDesk page;
    private final OpenSignUps signUps;
    private final DemoOffice office;
    private final ActingAs acting;
    private final DemoSettings settings;

    DemoOpenCourse(
            ActivityDesk desk,
            SignUpDesk page,
            OpenSignUps signUps,
            DemoOffice office,
            ActingAs acting,
            DemoSettings settings) {
        this.desk = desk;
        this.page = page;
        this.signUps = signUps;
        this.office = office;
        this.acting = acting;
        this.settings = settings;
    }

    void plan(Agenda agenda) {
        Instant opened = at(OPENED, 10);
        if (!opened.isBefore(settings.end())) {
            return;
        }
        agenda.at(opened, () -> {
            String number = open();
            List<NewParticipant> people = DemoCrowd.associations(240, SIGN_UP);
            for (int at = 0; at < people.size(); at++) {
                NewParticipant one = people.get(at);
                boolean mayAsk = at % 4 != 3;
                Instant moment = at(OPENED.plusDays(1 + 2L * at), 19);
                if (moment.isBefore(settings.end())) {
                    agenda.at(moment, () -> signUps.signUp(number, wanted(one, mayAsk)));
                }
            }
        });
    }

    private String open() {
        String[] number = new String[1];
        acting.person(office.consultants().get(1), () -> {
            ActivityId id = desk.add(new ActivityPlan(
                            ActivityKind.COURSE,
                            "Foreningens rettigheder og pligter, vinterhold",
                            MainAreaCode.INVOLVEMENT,
                            "D3",
                            office.place("Mjølnerparken"),
                            at(DAY, 17),
                            at(DAY, 20),
                            "Beboerlokalet, Mjølnerparken",
                            PLACES,
                            false,
                            "Bestil tolk til somalisk, hvis nogen beder om det."))
                    .activity()
                    .id();
            page.open(
                    id,
                    PublicPage.UNTOUCHED,
                    new PublicPage(
                            true,
                            DAY.minusDays(2),
                            "For bestyrelser i foreninger: jeres rettigheder og pligter som forening i København, og hvor I"
                                    + " kan søge støtte. Der er aftensmad. Det er gratis."));
            number[0] = desk.file(id).activity().number();
        });
        return number[0];
    }

    private static WantedSignUp wanted(NewParticipant one, boolean mayAsk) {
        return new WantedSignUp(
                one.name(), one.email(), one.organisation(), one.organisationKind(), one.language(), mayAsk);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(Office.ZONE).toInstant();
    }
}
