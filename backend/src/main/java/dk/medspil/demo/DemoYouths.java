package dk.medspil.demo;

import dk.medspil.directory.PersonId;
import dk.medspil.platform.time.Office;
import dk.medspil.youth.ClubTie;
import dk.medspil.youth.MainAreaTwo;
import dk.medspil.youth.NewYouth;
import dk.medspil.youth.StepKind;
import dk.medspil.youth.YouthDesk;
import dk.medspil.youth.YouthLine.YouthStep;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;

/** The youths of «Fra Sport til Job» in the demo year: each clarified, most started, some still there. */
@Lazy
@DemoComponent
class DemoYouths {

    private static final long SEED = 20100119;
    private static final int YOUTHS = 66;
    private static final LocalTime ENTERED = LocalTime.of(13, 30);
    private static final List<String> NAMES = List.of(
            "Yusuf Demir",
            "Nadia Karim",
            "Hassan Ali",
            "Sofie Holt",
            "Omar Rashid",
            "Aisha Noor",
            "Mikail Aydin",
            "Emil Friis",
            "Layla Hamid",
            "Bilal Khan",
            "Sara Osman",
            "Ali Yilmaz");
    private static final List<String> CLUBS =
            List.of("Valby Boldklub", "Valby Bokseklub", "Folehavens Idrætsforening", "Sjælør Basket");

    private final YouthDesk desk;
    private final MainAreaTwo mainAreaTwo;
    private final DemoOffice office;
    private final ActingAs acting;
    private final DemoSettings settings;

    DemoYouths(YouthDesk desk, MainAreaTwo mainAreaTwo, DemoOffice office, ActingAs acting, DemoSettings settings) {
        this.desk = desk;
        this.mainAreaTwo = mainAreaTwo;
        this.office = office;
        this.acting = acting;
        this.settings = settings;
    }

    void plan(Agenda agenda) {
        Random chance = new Random(SEED);
        PersonId leader = office.consultants().get(2);
        later(
                agenda,
                DemoSettings.FIRST_DAY,
                office.manager(),
                () -> mainAreaTwo.decide(leader.value(), true, "Projektleder for Fra Sport til Job"));
        for (int number = 0; number < YOUTHS; number++) {
            plan(agenda, leader, number, new Random(chance.nextLong()));
        }
    }

    private void plan(Agenda agenda, PersonId leader, int number, Random chance) {
        LocalDate entered = DemoSettings.FIRST_DAY.plusDays(2 + number * 4L);
        LocalDate clarified = entered.plusDays(7 + chance.nextInt(21));
        LocalDate started = clarified.plusDays(10 + chance.nextInt(30));
        StepKind kind = number % 4 == 1
                ? StepKind.INTERNSHIP
                : List.of(StepKind.EDUCATION, StepKind.PART_TIME_JOB, StepKind.ORDINARY_JOB)
                        .get(chance.nextInt(3));
        boolean starts = chance.nextInt(10) < 8;
        boolean stays = chance.nextInt(10) < 7;
        int year = 1982 + chance.nextInt(12);
        later(agenda, entered, leader, () -> {
            UUID youth = desk.add(new NewYouth(
                            year,
                            CLUBS.get(number % CLUBS.size()),
                            number % 5 == 0 ? ClubTie.ON_THE_WAY_IN : ClubTie.MEMBER,
                            NAMES.get(number % NAMES.size()),
                            "JC-" + (200 + number),
                            null))
                    .id();
            later(agenda, clarified, leader, () -> desk.addStep(youth, StepKind.CLARIFIED, clarified));
            if (starts) {
                later(agenda, started, leader, () -> start(agenda, leader, youth, kind, started, stays));
            }
        });
    }

    /** After three months somebody calls; who has left is written down on the day. */
    private void start(Agenda agenda, PersonId leader, UUID youth, StepKind kind, LocalDate started, boolean stays) {
        List<YouthStep> steps = desk.addStep(youth, kind, started).steps();
        UUID step = steps.get(steps.size() - 1).id();
        LocalDate seen = stays ? started.plusMonths(3).plusDays(2) : started.plusDays(40);
        later(agenda, seen, leader, () -> desk.observe(youth, step, stays ? null : seen, stays ? seen : null));
    }

    private void later(Agenda agenda, LocalDate day, PersonId who, Runnable deed) {
        Instant moment = day.atTime(ENTERED).atZone(Office.ZONE).toInstant();
        if (moment.isBefore(settings.end())) {
            agenda.at(moment, () -> acting.person(who, deed));
        }
    }
}
