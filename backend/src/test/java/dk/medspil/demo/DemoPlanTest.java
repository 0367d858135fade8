package dk.medspil.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medspil.demo.DemoCase.Course;
import dk.medspil.platform.calendar.BusinessCalendar;
import dk.medspil.platform.settings.Settings;
import dk.medspil.testing.MedspilTest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MedspilTest
class DemoPlanTest {

    @Autowired
    private Settings settings;

    @Test
    void theSameSeedPlansTheSameYear() {
        assertThat(described(plan().cases(240))).isEqualTo(described(plan().cases(240)));
    }

    @Test
    void casesArriveInOrderWithinTheProgramme() {
        List<Instant> arrivals =
                plan().cases(240).stream().map(DemoCase::arrival).toList();

        assertThat(arrivals).hasSize(240).isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(arrivals.get(0)).isAfter(DemoSettings.begin());
        assertThat(arrivals.get(239)).isBefore(Instant.parse("2010-11-27T00:00:00Z"));
    }

    @Test
    void everyCourseOfACaseOccurs() {
        assertThat(plan().cases(240).stream().map(DemoCase::course).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Course.values());
    }

    @Test
    void noTitleKeepsAPlaceholder() {
        assertThat(plan().cases(240)).allSatisfy(demoCase -> assertThat(demoCase.title() + demoCase.text())
                .doesNotContain("{"));
    }

    @Test
    void threeCasesOfTheYearAreConfidentialTheLastOfThemOpenToTheEnd() {
        List<DemoCase> year = plan().cases(240);
        List<DemoCase> confidential =
                year.stream().filter(DemoCase::confidential).toList();

        assertThat(confidential).hasSize(3).allSatisfy(demoCase -> assertThat(demoCase.course())
                .isEqualTo(Course.ADVICE));
        assertThat(confidential).extracting(DemoCase::title).doesNotHaveDuplicates();
        assertThat(confidential.get(2).index()).isGreaterThan(214);
    }

    @Test
    void anEmptyOfficeHasNoCases() {
        assertThat(plan().cases(0)).isEmpty();
    }

    private DemoPlan plan() {
        return new DemoPlan(new DemoWords(), new BusinessCalendar(settings));
    }

    private static List<String> described(List<DemoCase> cases) {
        return cases.stream()
                .map(demoCase -> demoCase.arrival() + demoCase.title() + demoCase.requester() + demoCase.course())
                .toList();
    }
}
