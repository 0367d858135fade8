package dk.medspil.demo;

import dk.medspil.directory.AreaId;
import dk.medspil.directory.PersonId;
import dk.medspil.hours.HoursMonths;
import dk.medspil.hours.MainAreaCode;
import dk.medspil.hours.NewHours;
import dk.medspil.hours.SpentOn;
import dk.medspil.hours.TimeLedger;
import dk.medspil.platform.calendar.BusinessCalendar;
import dk.medspil.platform.time.Office;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;

/**
 * The hours of the demo year: each Friday afternoon everybody enters what of the week isn't on a case already; early in
 * the next month the manager closes the month. One month is opened again for somebody who came back late.
 */
@Lazy
@DemoComponent
class DemoHours {

    private static final long SEED = 20100205;
    private static final int QUARTER = 15;
    private static final int MINUTES_OF_A_WEEK = 37 * 60;
    private static final LocalTime ENTERED = LocalTime.of(15, 40);
    private static final int CLOSED_ON_WORKING_DAY = 4;
    private static final YearMonth REOPENED = YearMonth.of(2010, 5);

    /**
     * A part of a person's week.
     *
     * @param percent of a full-time week
     * @param places names of neighbourhood plans, one of them a week; none for work in no place
     * @param deliverables one of them a week; none for work on none
     */
    private record Part(MainAreaCode area, int percent, List<String> places, List<String> deliverables) {

        static Part of(MainAreaCode area, int percent) {
            return new Part(area, percent, List.of(), List.of());
        }
    }

    /** What the six do, by first name; together it comes near the programme's 1½, 1, 1 and 1½ FTE. */
    private static final Map<String, List<Part>> WEEKS = Map.of(
            "Amina",
            List.of(
                    new Part(MainAreaCode.NEIGHBOURHOOD_PLANS, 58, List.of("Mjølnerparken"), List.of()),
                    new Part(MainAreaCode.NEIGHBOURHOOD_PLANS, 12, List.of("Titanparken", "Sundholm"), List.of()),
                    Part.of(MainAreaCode.REQUISITIONS, 27)),
            "Jonas",
            List.of(
                    new Part(MainAreaCode.INVOLVEMENT, 30, List.of(), List.of("D2", "D3", "D3", "D4")),
                    Part.of(MainAreaCode.REQUISITIONS, 66)),
            "Leyla",
            List.of(
                    new Part(
                            MainAreaCode.SPORT_TO_JOB,
                            79,
                            List.of("Akacieparken", "Hornemanns Vænge", "Folehaven", "Sjælør Boulevard"),
                            List.of()),
                    Part.of(MainAreaCode.REQUISITIONS, 18)),
            "Peter",
            List.of(
                    new Part(MainAreaCode.SPORT_TO_JOB, 17, List.of(), List.of()),
                    new Part(
                            MainAreaCode.NEIGHBOURHOOD_PLANS,
                            22,
                            List.of("Hærværk til Netværk", "Akacieparken"),
                            List.of()),
                    new Part(MainAreaCode.INVOLVEMENT, 10, List.of(), List.of("D12"))),
            "Sara",
            List.of(
                    new Part(MainAreaCode.INVOLVEMENT, 40, List.of(), List.of("D7", "D7", "D5", "D9")),
                    new Part(MainAreaCode.INVOLVEMENT, 28, List.of(), List.of("D11", "D10", "D6", "D8")),
                    Part.of(MainAreaCode.REQUISITIONS, 28)),
            "Mikkel",
            List.of(
                    new Part(MainAreaCode.INVOLVEMENT, 34, List.of(), List.of("D11", "D1", "D6")),
                    Part.of(MainAreaCode.REQUISITIONS, 14)));

    private final TimeLedger ledger;
    private final HoursMonths months;
    private final DemoOffice office;
    private final ActingAs acting;
    private final BusinessCalendar calendar;
    private final DemoSettings settings;

    DemoHours(
            TimeLedger ledger,
            HoursMonths months,
            DemoOffice office,
            ActingAs acting,
            BusinessCalendar calendar,
            DemoSettings settings) {
        this.ledger = ledger;
        this.months = months;
        this.office = office;
        this.acting = acting;
        this.calendar = calendar;
        this.settings = settings;
    }

    void plan(Agenda agenda) {
        LocalDate end = LocalDate.ofInstant(settings.end(), Office.ZONE);
        Random chance = new Random(SEED);
        Map<String, PersonId> staff = office.staffByFirstName();
        for (LocalDate friday = DemoSettings.FIRST_DAY.with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
                friday.isBefore(end);
                friday = friday.plusWeeks(1)) {
            LocalDate week = friday.minusDays(4);
            List<LocalDate> days = week.datesUntil(friday.plusDays(1))
                    .filter(calendar::isWorkingDay)
                    .toList();
            if (!days.isEmpty()) {
                Random own = new Random(chance.nextLong());
                agenda.at(at(friday), () -> new TreeMap<>(WEEKS)
                        .forEach((name, parts) -> enter(staff.get(name), parts, days, own)));
            }
        }
        for (YearMonth month = YearMonth.from(DemoSettings.FIRST_DAY);
                closingDay(month).isBefore(end);
                month = month.plusMonths(1)) {
            planClosing(month, agenda);
        }
    }

    private void planClosing(YearMonth month, Agenda agenda) {
        Instant moment = at(closingDay(month));
        agenda.at(moment, () -> asManager(() -> months.close(month)));
        if (month.equals(REOPENED)) {
            agenda.at(
                    calendar.plusWorkingDays(moment, 1),
                    () -> asManager(() -> months.reopen(
                            month,
                            "Peter var syg den sidste uge og mangler at føre sine timer i Hærværk til Netværk.")));
            agenda.at(calendar.plusWorkingDays(moment, 3), () -> asManager(() -> months.close(month)));
        }
    }

    private void asManager(Runnable deed) {
        acting.person(office.manager(), deed);
    }

    private LocalDate closingDay(YearMonth month) {
        return LocalDate.ofInstant(
                calendar.plusWorkingDays(at(month.atEndOfMonth()), CLOSED_ON_WORKING_DAY), Office.ZONE);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(ENTERED).atZone(Office.ZONE).toInstant();
    }

    /** What the week's cases took already comes off the part for requisitions. */
    private void enter(@Nullable PersonId person, List<Part> parts, List<LocalDate> days, Random chance) {
        if (person == null) {
            return;
        }
        Map<LocalDate, Long> onCases = ledger.minutesOn(person, days);
        List<NewHours> lines = new ArrayList<>();
        for (Part part : parts) {
            String place = oneOf(part.places(), chance);
            String deliverable = oneOf(part.deliverables(), chance);
            AreaId plan = place == null ? null : office.place(place);
            int percent = part.percent() - 2 + chance.nextInt(5);
            for (LocalDate day : days) {
                long minutes = (long) MINUTES_OF_A_WEEK * percent / 100 / 5;
                if (part.area() == MainAreaCode.REQUISITIONS) {
                    minutes -= onCases.getOrDefault(day, 0L);
                }
                int quarters = (int) Math.round(minutes / (double) QUARTER);
                if (quarters > 0) {
                    lines.add(new NewHours(
                            day, quarters * QUARTER, new SpentOn(part.area(), null, plan, deliverable), null));
                }
            }
        }
        if (!lines.isEmpty()) {
            acting.person(person, () -> ledger.logAll(person, lines, person));
        }
    }

    private static @Nullable String oneOf(List<String> words, Random chance) {
        return words.isEmpty() ? null : words.get(chance.nextInt(words.size()));
    }
}
