package dk.medspil.demo;

import dk.medspil.activity.ActivityDesk;
import dk.medspil.activity.ActivityId;
import dk.medspil.activity.ActivityKind;
import dk.medspil.activity.ActivityPlan;
import dk.medspil.activity.ContactChannel;
import dk.medspil.activity.ContactDesk;
import dk.medspil.activity.NewContact;
import dk.medspil.activity.NewParticipant;
import dk.medspil.activity.Participant;
import dk.medspil.activity.ParticipationDesk;
import dk.medspil.directory.AreaId;
import dk.medspil.directory.PersonId;
import dk.medspil.hours.MainAreaCode;
import dk.medspil.platform.time.Office;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;

/**
 * The activities of the demo year: planned some weeks before, filled, held, and followed up by themselves; the workshops
 * of 2009 are entered afterwards, for D8. Contacts are written down in the spring, and asked in the autumn.
 */
@Lazy
@DemoComponent
class DemoActivities {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int PLANNED_DAYS_BEFORE = 21;
    private static final LocalDate ENTERED_AFTERWARDS = LocalDate.of(2010, 2, 8);
    private static final LocalDate CONTACTS_ASKED = LocalDate.of(2010, 10, 4);
    /** Every so many of those who sign up stay away. */
    private static final int STAYS_AWAY = 9;

    private record Planned(
            ActivityKind kind,
            String title,
            MainAreaCode area,
            @Nullable String deliverable,
            @Nullable String place,
            LocalDate day,
            int hours,
            boolean methods,
            List<NewParticipant> people) {}

    private final ActivityDesk desk;
    private final ParticipationDesk participation;
    private final ContactDesk contacts;
    private final DemoOpenCourse openCourse;
    private final DemoOffice office;
    private final ActingAs acting;
    private final DemoSettings settings;

    DemoActivities(
            ActivityDesk desk,
            ParticipationDesk participation,
            ContactDesk contacts,
            DemoOpenCourse openCourse,
            DemoOffice office,
            ActingAs acting,
            DemoSettings settings) {
        this.desk = desk;
        this.participation = participation;
        this.contacts = contacts;
        this.openCourse = openCourse;
        this.office = office;
        this.acting = acting;
        this.settings = settings;
    }

    void plan(Agenda agenda) {
        for (Planned one : year()) {
            LocalDate entered = one.day().minusDays(PLANNED_DAYS_BEFORE);
            LocalDate from = entered.isBefore(DemoSettings.FIRST_DAY) ? DemoSettings.FIRST_DAY : entered;
            agenda.at(at(from, LocalTime.of(14, 5)), () -> {
                ActivityId id = enter(one);
                if (moment(one, one.hours()).isBefore(settings.end())) {
                    agenda.at(moment(one, one.hours() + 1), () -> hold(one, id));
                }
            });
        }
        for (Planned one : workshopsOf2009()) {
            agenda.at(at(ENTERED_AFTERWARDS, LocalTime.of(10, 30)), () -> hold(one, enter(one)));
        }
        meet(agenda);
        openCourse.plan(agenda);
    }

    private List<Planned> year() {
        List<Planned> year = new ArrayList<>();
        List<String> places = List.of(
                "Mjølnerparken",
                "Titanparken",
                "Akacieparken",
                "Sundholm",
                "Folehaven",
                "Hornemanns Vænge",
                "Sjælør Boulevard",
                "Hærværk til Netværk",
                "Mjølnerparken",
                "Titanparken");
        for (int at = 0; at < places.size(); at++) {
            year.add(new Planned(
                    ActivityKind.WORKSHOP,
                    "Workshop i forældreinddragelse, " + places.get(at),
                    MainAreaCode.INVOLVEMENT,
                    "D7",
                    places.get(at),
                    weekday(LocalDate.of(2010, 3, 3).plusDays(at * 31L)),
                    3,
                    false,
                    DemoCrowd.staff(80 + 6 * at, 6)));
        }
        year.add(course("Foreningens rettigheder og pligter, forårshold", LocalDate.of(2010, 4, 14), 0));
        year.add(course("Foreningens rettigheder og pligter, efterårshold", LocalDate.of(2010, 9, 15), 9));
        year.add(of(
                ActivityKind.SEMINAR, "Seminar om medborgerskab i boligområder", "D4", LocalDate.of(2010, 5, 19), 18));
        year.add(of(
                ActivityKind.SEMINAR,
                "Temadag: Når foreninger og forvaltning mødes",
                "D10",
                LocalDate.of(2010, 10, 13),
                24));
        year.add(new Planned(
                ActivityKind.EVENT,
                "International Dag",
                MainAreaCode.INVOLVEMENT,
                "D11",
                null,
                LocalDate.of(2010, 8, 28),
                7,
                false,
                DemoCrowd.associations(0, 20)));
        for (int month : List.of(4, 9)) {
            year.add(new Planned(
                    ActivityKind.WORKSHOP,
                    month == 4 ? "Netværksmetoden i klubberne" : "Netværksmetoden i klubberne, opfølgning",
                    MainAreaCode.SPORT_TO_JOB,
                    null,
                    "Folehaven",
                    LocalDate.of(2010, month, 21),
                    3,
                    true,
                    DemoCrowd.clubStaff(month == 4 ? 0 : 9, 9)));
        }
        for (String place : List.of("Mjølnerparken", "Titanparken", "Sundholm")) {
            year.add(new Planned(
                    ActivityKind.MEETING,
                    "Styregruppemøde, " + place,
                    MainAreaCode.NEIGHBOURHOOD_PLANS,
                    null,
                    place,
                    weekday(LocalDate.of(2010, 6, 8).plusDays(place.length())),
                    2,
                    false,
                    DemoCrowd.staff(200 + place.length(), 4)));
        }
        return year;
    }

    private static Planned course(String title, LocalDate day, int from) {
        return new Planned(
                ActivityKind.COURSE,
                title,
                MainAreaCode.INVOLVEMENT,
                "D3",
                "Mjølnerparken",
                day,
                6,
                false,
                DemoCrowd.associations(100 + from, 9));
    }

    private static Planned of(ActivityKind kind, String title, String deliverable, LocalDate day, int from) {
        return new Planned(
                kind,
                title,
                MainAreaCode.INVOLVEMENT,
                deliverable,
                null,
                day,
                5,
                false,
                DemoCrowd.associations(140 + from, 6));
    }

    /** «10 workshops i forældreinddragelse i 2009 med deltagelse af 73 medarbejdere hos 18 … aktører» */
    private static List<Planned> workshopsOf2009() {
        List<Planned> all = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < 10; at++) {
            int people = at < 3 ? 8 : 7;
            all.add(new Planned(
                    ActivityKind.WORKSHOP,
                    "Forældreinddragelse 2009, workshop " + (at + 1),
                    MainAreaCode.INVOLVEMENT,
                    "D8",
                    null,
                    weekday(LocalDate.of(2009, 2, 11).plusDays(at * 29L)),
                    3,
                    false,
                    DemoCrowd.staff(from, people)));
            from += people;
        }
        return all;
    }

    private ActivityId enter(Planned one) {
        ActivityId[] entered = new ActivityId[1];
        String place = one.place();
        AreaId plan = place == null ? null : office.place(place);
        acting.person(keeper(one), () -> {
            ActivityId id = desk.add(new ActivityPlan(
                            one.kind(),
                            one.title(),
                            one.area(),
                            one.deliverable(),
                            plan,
                            moment(one, 0),
                            moment(one, one.hours()),
                            place == null ? "Nørrebrohallen" : "Beboerlokalet, " + place,
                            40,
                            one.methods(),
                            ""))
                    .activity()
                    .id();
            desk.open(id, true);
            one.people().forEach(person -> participation.signUp(id, person));
            entered[0] = id;
        });
        return entered[0];
    }

    private void hold(Planned one, ActivityId id) {
        boolean allCame = one.day().getYear() == 2009;
        acting.person(keeper(one), () -> {
            List<Participant> people = desk.file(id).participants();
            for (int at = 0; at < people.size(); at++) {
                if (allCame || (at + 1) % STAYS_AWAY != 0) {
                    participation.attend(id, people.get(at).id(), true);
                }
            }
            desk.hold(id);
        });
    }

    private PersonId keeper(Planned one) {
        List<PersonId> consultants = office.consultants();
        return switch (one.area()) {
            case NEIGHBOURHOOD_PLANS -> consultants.get(0);
            case SPORT_TO_JOB -> consultants.get(2);
            default -> one.kind() == ActivityKind.WORKSHOP ? consultants.get(4) : consultants.get(1);
        };
    }

    /** Visits and talks in the spring, among them two with one association; they are asked in October. */
    private void meet(Agenda agenda) {
        List<NewParticipant> met = new ArrayList<>(DemoCrowd.associations(200, 10));
        met.addAll(DemoCrowd.associations(216, 1));
        List<String> notes = List.of(
                "Talte om, hvordan foreningen kan komme med i styregruppen.",
                "De vil gerne holde et møde for forældrene i området.",
                "Fik lokalplanens høring forklaret.");
        for (int at = 0; at < met.size(); at++) {
            NewParticipant one = met.get(at);
            LocalDate day = LocalDate.of(2010, 3, 9).plusDays(at * 7L);
            ContactChannel channel = at % 3 == 0 ? ContactChannel.VISIT : ContactChannel.PHONE;
            String note = notes.get(at % notes.size());
            AreaId place = office.place(at % 3 == 2 ? "Titanparken" : "Mjølnerparken");
            agenda.at(
                    at(day, LocalTime.of(15, 10)),
                    () -> acting.person(
                            office.consultants().get(0),
                            () -> contacts.add(new NewContact(
                                    day,
                                    channel,
                                    one.name(),
                                    one.email(),
                                    null,
                                    "da",
                                    one.organisation(),
                                    one.organisationKind(),
                                    place,
                                    note))));
        }
        agenda.at(at(CONTACTS_ASKED, LocalTime.of(11, 0)), () -> acting.person(office.manager(), contacts::send));
    }

    private static LocalDate weekday(LocalDate day) {
        return day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue() ? day.plusDays(2) : day;
    }

    private static Instant moment(Planned one, int hoursLater) {
        return at(one.day(), MORNING.plusHours(hoursLater));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Office.ZONE).toInstant();
    }
}
