package dk.medspil.youth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Three calendar months, judged only when they have passed. */
class RetentionTest {

    private static final LocalDate START = LocalDate.of(2010, 3, 1);
    private static final LocalDate JUDGED = LocalDate.of(2010, 6, 1);

    @Test
    void nobodyIsJudgedBeforeThreeMonthsNotEvenWhoHasLeft() {
        assertThat(Retention.of(START, null, null, JUDGED.minusDays(1))).isEqualTo(Retention.NOT_YET);
        assertThat(Retention.of(START, LocalDate.of(2010, 3, 20), null, JUDGED.minusDays(1)))
                .isEqualTo(Retention.NOT_YET);
    }

    @Test
    void whoLeftBeforeIsLeftAndWhoLeftLaterWasKept() {
        assertThat(Retention.of(START, JUDGED.minusDays(1), null, JUDGED)).isEqualTo(Retention.LEFT);
        assertThat(Retention.of(START, JUDGED, null, JUDGED)).isEqualTo(Retention.KEPT);
    }

    @Test
    void whoGoesOnIsKeptOnlyWhenSeenThere() {
        assertThat(Retention.of(START, null, null, JUDGED)).isEqualTo(Retention.UNKNOWN);
        assertThat(Retention.of(START, null, JUDGED.minusDays(1), JUDGED.plusDays(9)))
                .isEqualTo(Retention.UNKNOWN);
        assertThat(Retention.of(START, null, JUDGED, JUDGED)).isEqualTo(Retention.KEPT);
    }

    @Test
    void threeMonthsEndWithinAShorterMonth() {
        LocalDate start = LocalDate.of(2009, 11, 30);
        assertThat(Retention.of(start, null, null, LocalDate.of(2010, 2, 27))).isEqualTo(Retention.NOT_YET);
        assertThat(Retention.of(start, null, LocalDate.of(2010, 2, 28), LocalDate.of(2010, 2, 28)))
                .isEqualTo(Retention.KEPT);
    }
}
