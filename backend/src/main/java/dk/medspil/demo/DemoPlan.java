package dk.medspil.demo;

import dk.medspil.demo.DemoCase.Course;
import dk.medspil.demo.DemoCase.DemoRequester;
import dk.medspil.demo.DemoWords.CaseText;
import dk.medspil.demo.DemoWords.Organisation;
import dk.medspil.platform.calendar.BusinessCalendar;
import dk.medspil.platform.time.Office;
import dk.medspil.requisition.Channel;
import dk.medspil.requisition.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Plans the arrivals of the demo year. The same seed gives the same plan: chance is drawn in one fixed order, and
 * each case gets a source of its own for what follows.
 */
@DemoComponent
class DemoPlan {

    /** Nobody's domain: the demo's mail server refuses it, as people move on. */
    static final String NO_SUCH_DOMAIN = "findes-ikke.example";

    private static final long SEED = 20100201;
    private static final LocalDate FIRST_DAY = LocalDate.of(2010, 2, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2010, 11, 26);

    /** How busy each month is: quiet in July, busy in spring and autumn. */
    private static final double[] SEASON = {0, 0.9, 1.2, 1.05, 1.1, 1.0, 0.35, 0.9, 1.25, 1.2, 1.1, 0};

    private final DemoWords words;
    private final BusinessCalendar calendar;

    DemoPlan(DemoWords words, BusinessCalendar calendar) {
        this.words = words;
        this.calendar = calendar;
    }

    /** The year's cases in the order of their arrival. */
    List<DemoCase> cases(int count) {
        Random chance = new Random(SEED);
        List<DemoRequester> people = people(chance, Math.max(1, count * 3 / 4));
        List<Instant> arrivals = arrivals(chance, count);
        return confidential(IntStream.range(0, count)
                .mapToObj(index -> plan(index, arrivals.get(index), people, new Random(SEED + 7919L * (index + 1))))
                .toList());
    }

    /** A few cases, spread over the year up to its last weeks, are about something that not everybody should read. */
    private List<DemoCase> confidential(List<DemoCase> planned) {
        List<DemoCase> year = new ArrayList<>(planned);
        List<CaseText> texts = words.phrases().confidential();
        for (int text = 0; text < texts.size(); text++) {
            int from = year.size() * (text + 1) / texts.size() - Math.min(year.size() / texts.size(), 25);
            OptionalInt found = IntStream.range(from, year.size())
                    .filter(index -> year.get(index).course() == Course.ADVICE)
                    .filter(index -> year.get(index).subject() == Subject.COLLABORATION)
                    .findFirst();
            if (found.isPresent()) {
                DemoCase one = year.get(found.getAsInt());
                year.set(found.getAsInt(), one.confidential(texts.get(text), inTitle(one.place())));
            }
        }
        return List.copyOf(year);
    }

    private static String inTitle(String place) {
        return place.equals("Hele byen") ? "byens boligområder" : place;
    }

    private DemoCase plan(int index, Instant arrival, List<DemoRequester> people, Random chance) {
        Subject subject = subject(chance);
        List<CaseText> texts = words.cases(subject);
        CaseText text = texts.get(chance.nextInt(texts.size()));
        String place = place(chance);
        String placeInTitle = inTitle(place);
        // every third time a requester comes who has been here before
        DemoRequester requester = people.get(
                chance.nextInt(3) == 0 ? chance.nextInt(people.size()) : Math.min(index * 3 / 4, people.size() - 1));
        LocalDate received = LocalDate.ofInstant(arrival, Office.ZONE);
        return new DemoCase(
                index,
                arrival,
                chance.nextInt(100) < 84 ? Channel.FORM : Channel.PHONE,
                subject,
                text.title().replace("{area}", placeInTitle),
                text.text().replace("{area}", placeInTitle),
                place,
                requester,
                chance.nextBoolean() ? received.plusWeeks(4 + chance.nextInt(8)) : null,
                course(subject, chance),
                false,
                chance);
    }

    private static Subject subject(Random chance) {
        int draw = chance.nextInt(100);
        return draw < 34
                ? Subject.CONTACT
                : draw < 62 ? Subject.COLLABORATION : draw < 92 ? Subject.APPLICATION : Subject.OTHER;
    }

    private static String place(Random chance) {
        int draw = chance.nextInt(100);
        return draw < 24
                ? "Mjølnerparken"
                : draw < 39
                        ? "Akacieparken"
                        : draw < 50
                                ? "Sundholm"
                                : draw < 60
                                        ? "Hærværk til Netværk"
                                        : draw < 69
                                                ? "Titanparken"
                                                : draw < 77
                                                        ? "Folehaven"
                                                        : draw < 84
                                                                ? "Hornemanns Vænge"
                                                                : draw < 90 ? "Sjælør Boulevard" : "Hele byen";
    }

    private static Course course(Subject subject, Random chance) {
        int draw = chance.nextInt(100);
        if (subject == Subject.OTHER) {
            return draw < 45
                    ? Course.ANSWERED_AT_ONCE
                    : draw < 65 ? Course.REFERRED : draw < 80 ? Course.DECLINED : Course.ADVICE;
        }
        return draw < 60
                ? Course.ADVICE
                : draw < 68
                        ? Course.WAITING_FIRST
                        : draw < 76
                                ? Course.ASKED_BACK
                                : draw < 79
                                        ? Course.LAPSED
                                        : draw < 90
                                                ? Course.ANSWERED_AT_ONCE
                                                : draw < 93
                                                        ? Course.REFERRED
                                                        : draw < 94
                                                                ? Course.DECLINED
                                                                : draw < 97 ? Course.WITHDRAWN : Course.REOPENED;
    }

    private List<DemoRequester> people(Random chance, int count) {
        var book = words.requesters();
        List<DemoRequester> people = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        while (people.size() < count) {
            String name = book.firstNames().get(chance.nextInt(book.firstNames().size())) + " "
                    + book.lastNames().get(chance.nextInt(book.lastNames().size()));
            Organisation organisation =
                    book.organisations().get(chance.nextInt(book.organisations().size()));
            boolean movedAway = chance.nextInt(100) < 4;
            boolean english = chance.nextInt(100) < 6;
            if (names.add(name)) {
                people.add(new DemoRequester(
                        name,
                        address(name, movedAway ? NO_SUCH_DOMAIN : organisation.domain()),
                        organisation.name(),
                        organisation.kind(),
                        english ? "en" : "da"));
            }
        }
        return people;
    }

    private static String address(String name, String domain) {
        String plain = name.toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "oe")
                .replace("å", "aa")
                .replace("ö", "o")
                .replace("ü", "u")
                .replace(' ', '.');
        return plain + "@" + domain;
    }

    /** Working days mostly, at any hour when people write; a few write in the evening and at the weekend. */
    private List<Instant> arrivals(Random chance, int count) {
        List<LocalDate> days = FIRST_DAY.datesUntil(LAST_DAY.plusDays(1)).toList();
        double[] upTo = new double[days.size()];
        double sum = 0;
        for (int day = 0; day < upTo.length; day++) {
            LocalDate date = days.get(day);
            sum += SEASON[date.getMonthValue() - 1] * (calendar.isWorkingDay(date) ? 1 : 0.12);
            upTo[day] = sum;
        }
        List<Instant> arrivals = new ArrayList<>();
        for (int arrival = 0; arrival < count; arrival++) {
            double draw = chance.nextDouble() * sum;
            int day = 0;
            while (upTo[day] < draw) {
                day++;
            }
            boolean evening = chance.nextInt(100) < 15;
            LocalTime time = LocalTime.of(evening ? 19 : 8, 0).plusMinutes(chance.nextInt(evening ? 180 : 8 * 60));
            arrivals.add(days.get(day).atTime(time).atZone(Office.ZONE).toInstant());
        }
        arrivals.sort(Comparator.naturalOrder());
        return arrivals;
    }
}
