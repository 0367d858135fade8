package dk.medspil.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which quarters and half-years all but managers are told of. */
class PublishedPeriodsTest {

    private static final ReportingPeriod YEAR = period("2010", ReportingPeriod.Kind.PROGRAMME, 2, 12);
    private static final ReportingPeriod H1 = period("2010-H1", ReportingPeriod.Kind.HALF_YEAR, 2, 6);
    private static final ReportingPeriod Q1 = period("2010-Q1", ReportingPeriod.Kind.QUARTER, 2, 3);
    private static final ReportingPeriod Q2 = period("2010-Q2", ReportingPeriod.Kind.QUARTER, 4, 6);
    private static final ReportingPeriod Q3 = period("2010-Q3", ReportingPeriod.Kind.QUARTER, 7, 9);
    private static final ReportingPeriod Q4 = period("2010-Q4", ReportingPeriod.Kind.QUARTER, 10, 12);
    private static final List<ReportingPeriod> ALL = List.of(YEAR, H1, Q1, Q2, Q3, Q4);

    @Test
    void largePeriodsAreTold() {
        assertThat(told(9, 8, 13, 7)).containsExactlyInAnyOrder(YEAR, H1, Q1, Q2, Q3, Q4);
    }

    @Test
    void theProgrammesTotalAloneIsToldOfAFew() {
        assertThat(told(3, 0, 0, 0)).containsExactly(YEAR);
    }

    @Test
    void theHalfYearLessAQuarterIsNotAFew() {
        assertThat(told(9, 3, 12, 12)).containsExactlyInAnyOrder(YEAR, H1, Q3, Q4);
    }

    @Test
    void theProgrammeLessItsQuartersIsNotAFew() {
        assertThat(told(9, 8, 7, 3)).containsExactlyInAnyOrder(YEAR, H1, Q1, Q2);
    }

    @Test
    void whatAllAnsweredAlikeIsNotTold() {
        Map<ReportingPeriod, ShareFigure> figures = new HashMap<>(figures(9, 9, 9, 9));
        figures.put(Q1, new ShareFigure(9, 9, 9, 9, 70));

        assertThat(PublishedPeriods.of(figures)).contains(YEAR).doesNotContain(Q1);
    }

    @Test
    void besideAQuarterStandsItsProgrammeOnly() {
        ReportingPeriod before = new ReportingPeriod(
                "2009", ReportingPeriod.Kind.PROGRAMME, LocalDate.of(2009, 1, 1), LocalDate.of(2009, 12, 31), null);

        assertThat(PublishedPeriods.beside(Q1, List.of(YEAR, before, H1, Q1, Q2)))
                .containsExactly(YEAR, H1, Q1, Q2);
    }

    @Test
    void nothingThatIsToldAddsAndSubtractsToAFew() {
        Random random = new Random(2010);
        for (int round = 0; round < 200; round++) {
            int[] sizes = random.ints(4, 0, 14).toArray();
            List<ReportingPeriod> told = List.copyOf(told(sizes));
            for (int choice = 0; choice < Math.pow(3, told.size()); choice++) {
                int[] signs = new int[4];
                int used = 0;
                int rest = choice;
                for (ReportingPeriod period : told) {
                    int sign = rest % 3 - 1;
                    rest /= 3;
                    used += Math.abs(sign);
                    for (int quarter : quartersOf(period)) {
                        signs[quarter] += sign;
                    }
                }
                long n = 0;
                boolean group = used > 1;
                for (int quarter = 0; quarter < 4; quarter++) {
                    group &= signs[quarter] == 0 || signs[quarter] == 1;
                    n += (long) signs[quarter] * sizes[quarter];
                }
                if (group && !isWhole(signs)) {
                    assertThat(n).as("round %s: %s", round, told).matches(few -> few == 0 || few >= 5);
                }
            }
        }
    }

    /** The programme's total is always told. */
    private static boolean isWhole(int[] signs) {
        return signs[0] + signs[1] + signs[2] + signs[3] == 4;
    }

    private static int[] quartersOf(ReportingPeriod period) {
        return switch (period.code()) {
            case "2010" -> new int[] {0, 1, 2, 3};
            case "2010-H1" -> new int[] {0, 1};
            default -> new int[] {Integer.parseInt(period.code().substring(6)) - 1};
        };
    }

    private static Set<ReportingPeriod> told(int... sizes) {
        return PublishedPeriods.of(figures(sizes));
    }

    private static Map<ReportingPeriod, ShareFigure> figures(int... sizes) {
        Map<ReportingPeriod, ShareFigure> figures = new HashMap<>();
        for (ReportingPeriod period : ALL) {
            long n = 0;
            for (int quarter : quartersOf(period)) {
                n += sizes[quarter];
            }
            figures.put(period, new ShareFigure(n / 2, n, n, n, 70));
        }
        return figures;
    }

    private static ReportingPeriod period(String code, ReportingPeriod.Kind kind, int from, int to) {
        return new ReportingPeriod(
                code,
                kind,
                LocalDate.of(2010, from, 1),
                LocalDate.of(2010, to, 1).plusMonths(1).minusDays(1),
                null);
    }
}
