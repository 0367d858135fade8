package dk.medspil.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medspil.platform.settings.Setting;
import dk.medspil.platform.settings.Settings;
import dk.medspil.platform.time.Office;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessCalendarTest {

    private final BusinessCalendar calendar = new BusinessCalendar(Settings.of(Map.of()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2010-01-01",
                "2010-04-01",
                "2010-04-02",
                "2010-04-04",
                "2010-04-05",
                "2010-04-30",
                "2010-05-13",
                "2010-05-23",
                "2010-05-24",
                "2010-12-24",
                "2010-12-25",
                "2010-12-26",
                "2010-12-31"
            })
    void theOfficeIsClosedOnTheHolidaysOf2010(LocalDate day) {
        assertThat(calendar.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010-02-01", "2010-03-31", "2010-04-06", "2010-05-14", "2010-12-23", "2010-12-27"})
    void theOfficeIsOpenOnOrdinaryDays(LocalDate day) {
        assertThat(calendar.isWorkingDay(day)).isTrue();
    }

    @Test
    void storeBededagWasAHolidayUntil2023() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2023, Month.MAY, 5))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2024, Month.APRIL, 26))).isTrue();
    }

    @Test
    void constitutionDayAndTheEvesAreClosedBySetting() {
        BusinessCalendar open = new BusinessCalendar(Settings.of(
                Map.of(Setting.CLOSED_5_JUN, "false", Setting.CLOSED_24_DEC, "false", Setting.CLOSED_31_DEC, "false")));

        assertThat(calendar.isWorkingDay(LocalDate.of(2012, Month.JUNE, 5))).isFalse();
        assertThat(open.isWorkingDay(LocalDate.of(2012, Month.JUNE, 5))).isTrue();
        assertThat(open.isWorkingDay(LocalDate.of(2010, Month.DECEMBER, 24))).isTrue();
        assertThat(open.isWorkingDay(LocalDate.of(2010, Month.DECEMBER, 31))).isTrue();
    }

    @Test
    void theClosedDaysOfAYearAreNamed() {
        assertThat(calendar.closedDays(2010))
                .extracting(ClosedDay::day)
                .contains(LocalDate.of(2010, Month.JUNE, 5), LocalDate.of(2010, Month.APRIL, 30))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(calendar.closedDays(2010))
                .extracting(ClosedDay::name)
                .doesNotContain("")
                .contains("Juleaften");
    }

    @Test
    void aDeadlineFallsAtTheSameTimeOfDay() {
        assertThat(calendar.plusWorkingDays(at("2010-02-04T10:30"), 2)).isEqualTo(at("2010-02-08T10:30"));
    }

    @ParameterizedTest
    @CsvSource({
        "2010-02-05T16:00, 2010-02-08T09:00",
        "2010-02-06T12:00, 2010-02-08T09:00",
        "2010-02-08T07:15, 2010-02-08T09:00",
        "2010-02-08T09:00, 2010-02-08T09:00",
        "2010-02-08T15:59, 2010-02-08T15:59",
    })
    void whatArrivesOutsideBusinessHoursCountsFromTheNextOpening(String arrived, String counts) {
        assertThat(calendar.nextOpening(at(arrived))).isEqualTo(at(counts));
        assertThat(calendar.deadline(at(arrived), 2).from()).isEqualTo(at(counts));
    }

    @Test
    void aDeadlineNamesTheHolidaysThatItSkipped() {
        Deadline deadline = calendar.deadline(at("2010-03-31T11:00"), 2);

        assertThat(deadline.due()).isEqualTo(at("2010-04-07T11:00"));
        assertThat(deadline.workingDays()).isEqualTo(2);
        assertThat(deadline.holidaysSkipped())
                .containsExactly(
                        LocalDate.of(2010, Month.APRIL, 1),
                        LocalDate.of(2010, Month.APRIL, 2),
                        LocalDate.of(2010, Month.APRIL, 5));
    }

    @Test
    void aDeadlineLiesAhead() {
        assertThatThrownBy(() -> calendar.deadline(at("2010-03-31T11:00"), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theClocksChangesMoveNoDeadline() {
        assertThat(calendar.plusWorkingDays(at("2010-03-26T10:00"), 1)).isEqualTo(at("2010-03-29T10:00"));
        assertThat(calendar.plusWorkingDays(at("2010-10-29T10:00"), 1)).isEqualTo(at("2010-11-01T10:00"));
        assertThat(calendar.businessMinutes(at("2010-03-26T10:00"), at("2010-03-29T10:00")))
                .isEqualTo(7 * 60);
        assertThat(calendar.businessMinutes(at("2010-10-29T10:00"), at("2010-11-01T10:00")))
                .isEqualTo(7 * 60);
    }

    @ParameterizedTest
    @CsvSource({
        "2010-02-04T09:00, 2010-02-04T16:00, 420",
        "2010-02-04T00:00, 2010-02-05T00:00, 420",
        "2010-02-05T15:30, 2010-02-08T09:30, 60",
        "2010-02-06T00:00, 2010-02-07T23:00, 0",
        "2010-04-01T09:00, 2010-04-05T16:00, 0",
    })
    void businessMinutesAreThoseInWhichTheOfficeIsOpen(String from, String to, long minutes) {
        assertThat(calendar.businessMinutes(at(from), at(to))).isEqualTo(minutes);
        assertThat(calendar.businessMinutes(at(to), at(from))).isEqualTo(-minutes);
    }

    @ParameterizedTest
    @CsvSource({
        "2010-02-08T08:00, 2010-02-08T09:00",
        "2010-02-08T09:00, 2010-02-08T09:00",
        "2010-02-08T09:01, 2010-02-09T09:00",
        "2010-04-01T08:00, 2010-04-06T09:00",
    })
    void theNextWorkingMorningIsNeverInThePast(String from, String morning) {
        assertThat(calendar.nextWorkingMorning(at(from))).isEqualTo(at(morning));
    }

    @Test
    void countingWorkingDaysUndoesAddingThem() {
        Random random = new Random(2010);
        Instant start = at("2010-02-01T00:00");
        for (int attempt = 0; attempt < 500; attempt++) {
            Instant from = start.plusSeconds(random.nextInt(3 * 365 * 24 * 3600));
            int days = random.nextInt(40);

            Instant due = calendar.plusWorkingDays(from, days);

            assertThat(calendar.workingDaysBetween(from, due)).isEqualTo(days);
            assertThat(calendar.isWorkingDay(due.atZone(Office.ZONE).toLocalDate()))
                    .isTrue();
        }
    }

    @Test
    void workingDaysAreNegativeBackwards() {
        assertThat(calendar.workingDaysBetween(at("2010-02-08T10:00"), at("2010-02-04T10:00")))
                .isEqualTo(-2);
    }

    @Test
    void theOfficeKeepsTheHoursThatAreSet() {
        BusinessCalendar early =
                new BusinessCalendar(Settings.of(Map.of(Setting.OPENING_HOUR, "8", Setting.CLOSING_HOUR, "12")));

        assertThat(early.nextOpening(at("2010-02-04T12:00"))).isEqualTo(at("2010-02-05T08:00"));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Office.ZONE).toInstant();
    }
}
