package dk.medspil.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Counts against docs/figures.md: the pace by days, and nothing extrapolated. */
class CountFigureTest {

    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2010, 12, 31);

    private static CountFigure figure(long count, LocalDate today) {
        return new CountFigure(count, 50, FIRST, LAST, today);
    }

    @Test
    void nothingIsSaidInTheFirstThirtyDays() {
        assertThat(figure(0, LocalDate.of(2010, 1, 30)).status()).isEqualTo(CountStatus.TOO_EARLY);
        assertThat(figure(0, LocalDate.of(2010, 1, 31)).status()).isEqualTo(CountStatus.BEHIND);
        assertThat(figure(0, LocalDate.of(2009, 12, 1)).status()).isEqualTo(CountStatus.TOO_EARLY);
    }

    @Test
    void thePaceIsTargetTimesDaysGone() {
        // 2 July is day 183 of 365: 50 · 183 / 365 = 25.07
        assertThat(figure(25, LocalDate.of(2010, 7, 2)).status()).isEqualTo(CountStatus.BEHIND);
        assertThat(figure(26, LocalDate.of(2010, 7, 2)).status()).isEqualTo(CountStatus.ON_PACE);
        assertThat(figure(25, LocalDate.of(2010, 7, 1)).status()).isEqualTo(CountStatus.ON_PACE);
    }

    @Test
    void whatIsReachedIsMetWheneverThatIs() {
        assertThat(figure(50, LocalDate.of(2010, 1, 2)).status()).isEqualTo(CountStatus.MET);
        assertThat(figure(51, LocalDate.of(2011, 6, 1)).status()).isEqualTo(CountStatus.MET);
    }

    @Test
    void afterTheLastDayItSaysHowManyWereMissing() {
        assertThat(figure(49, LAST).status()).isEqualTo(CountStatus.BEHIND);
        CountFigure after = figure(41, LAST.plusDays(1));
        assertThat(after.status()).isEqualTo(CountStatus.NOT_MET);
        assertThat(after.missing()).isEqualTo(9);
        assertThat(after.daysGone()).isEqualTo(365);
    }
}
