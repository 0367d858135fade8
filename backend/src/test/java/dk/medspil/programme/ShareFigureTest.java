package dk.medspil.programme;

import static dk.medspil.programme.ShareStatus.CANNOT_TELL;
import static dk.medspil.programme.ShareStatus.LIKELY_MET;
import static dk.medspil.programme.ShareStatus.LIKELY_NOT_MET;
import static dk.medspil.programme.ShareStatus.MET;
import static dk.medspil.programme.ShareStatus.NOT_MET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of docs/figures.md, Newcombe's examples, and what must hold for any counts. */
class ShareFigureTest {

    private static final double A_HUNDREDTH_PERCENT = 0.0001;

    @ParameterizedTest(name = "{0} of {1}, R {2}, A {3}, target {4} %: {12}")
    @CsvSource(
            nullValues = "-",
            value = {
                // k, n, R, A, t, share, Wilson from, to, shown from, to, lowest, highest, verdict, status before that
                "14, 20, 40, 24, 70, 70.0, 48.10, 85.45, 48.10, 83.33, 38.89, 83.33, CANNOT_TELL, CANNOT_TELL_YET",
                "29, 36, 40, 36, 60, 80.56, 64.97, 90.25, 72.50, 82.50, 72.50, 82.50, MET, SO_FAR_ABOVE",
                "6, 31, 43, 31, 40, 19.35, 9.19, 36.28, 13.95, 36.28, 13.95, 41.86, LIKELY_NOT_MET, SO_FAR_BELOW",
                "35, 50, 90, 50, 50, 70.0, 56.25, 80.90, 56.25, 80.90, 38.89, 83.33, LIKELY_MET, SO_FAR_ABOVE",
                "9, 9, 200, 9, 70, 100.0, 70.08, 100.0, 70.08, 100.0, 4.5, 100.0, CANNOT_TELL, CANNOT_TELL_YET",
                "5, 5, 5, 5, 70, 100.0, 56.55, 100.0, -, -, 100.0, 100.0, MET, SO_FAR_ABOVE"
            })
    void theTableHolds(
            long k,
            long n,
            long relevant,
            long answered,
            int target,
            double share,
            double wilsonLow,
            double wilsonHigh,
            Double shownLow,
            Double shownHigh,
            double lowest,
            double highest,
            ShareStatus verdict,
            ShareStatus before) {
        ShareFigure figure = new ShareFigure(k, n, relevant, answered, target);

        assertThat(100 * figure.share().orElseThrow()).isCloseTo(share, within(0.005));
        Range wilson = figure.wilson().orElseThrow();
        assertThat(wilson.low()).isCloseTo(wilsonLow / 100, within(A_HUNDREDTH_PERCENT));
        assertThat(wilson.high()).isCloseTo(wilsonHigh / 100, within(A_HUNDREDTH_PERCENT));
        if (shownLow == null) {
            assertThat(figure.interval()).isEmpty();
        } else {
            Range shown = figure.interval().orElseThrow();
            assertThat(shown.low()).isCloseTo(shownLow / 100, within(A_HUNDREDTH_PERCENT));
            assertThat(shown.high()).isCloseTo(shownHigh / 100, within(A_HUNDREDTH_PERCENT));
        }
        Range bounds = figure.bounds().orElseThrow();
        assertThat(bounds.low()).isCloseTo(lowest / 100, within(A_HUNDREDTH_PERCENT));
        assertThat(bounds.high()).isCloseTo(highest / 100, within(A_HUNDREDTH_PERCENT));
        assertThat(figure.status(true)).isEqualTo(verdict);
        assertThat(figure.status(false)).isEqualTo(before);
    }

    @ParameterizedTest(name = "Newcombe: {0} of {1}")
    @CsvSource({"81, 263, 25.53, 36.62", "15, 148, 6.24, 16.05", "0, 20, 0.00, 16.11", "1, 29, 0.61, 17.18"})
    void theIntervalIsNewcombesMethodThree(long k, long n, double low, double high) {
        Range wilson = new ShareFigure(k, n, n, n, 50).wilson().orElseThrow();

        assertThat(wilson.low()).isCloseTo(low / 100, within(A_HUNDREDTH_PERCENT));
        assertThat(wilson.high()).isCloseTo(high / 100, within(A_HUNDREDTH_PERCENT));
    }

    @Test
    void withoutApplicableAnswersThereIsNoShare() {
        ShareFigure figure = new ShareFigure(0, 0, 12, 3, 70);

        assertThat(figure.share()).isEmpty();
        assertThat(figure.sharePercent()).isEmpty();
        assertThat(figure.wilson()).isEmpty();
        assertThat(figure.amongAnswers()).isEqualTo(AmongAnswers.NONE);
        assertThat(figure.verdict()).isEqualTo(CANNOT_TELL);
    }

    @Test
    void nobodyInScopeTellsNothing() {
        ShareFigure figure = new ShareFigure(0, 0, 0, 0, 70);

        assertThat(figure.bounds()).isEmpty();
        assertThat(figure.verdict()).isEqualTo(CANNOT_TELL);
        assertThat(figure.needAtLeast()).isZero();
        assertThat(figure.needSurely()).isZero();
        assertThat(figure.outOfReach()).isFalse();
    }

    @ParameterizedTest(name = "{0} of {1} against {2} % is written {3}")
    @CsvSource({
        "14, 20, 70, 70",
        "139, 200, 70, 69.5", // rounds to 70, but isn't
        "6999, 10000, 70, 69.9", // and one decimal must not seem so either
        "2, 3, 70, 67",
        "1, 3, 40, 33",
        "20, 20, 70, 100"
    })
    void aPercentNeverSeemsToMeetATargetThatItMisses(long k, long n, int target, String written) {
        assertThat(new ShareFigure(k, n, n, n, target).sharePercent()).hasValue(written);
    }

    @ParameterizedTest(name = "{0} of {1} among the answers against {2} %: {3}")
    @CsvSource({"14, 20, 70, AT", "15, 20, 70, ABOVE", "13, 20, 70, BELOW", "7, 10, 70, AT"})
    void answersAreComparedInWholeNumbers(long k, long n, int target, AmongAnswers expected) {
        assertThat(new ShareFigure(k, n, n, n, target).amongAnswers()).isEqualTo(expected);
    }

    @Test
    void whatItWouldTakeIsSaidBothWays() {
        ShareFigure figure = new ShareFigure(6, 31, 43, 31, 40);

        assertThat(figure.needAtLeast()).isEqualTo(11); // (12.4 − 6) / 0.6 = 10.67
        assertThat(figure.needSurely()).isEqualTo(12); // 40 % of 43 is 17.2
        assertThat(figure.outOfReach()).isFalse();
        assertThat(new ShareFigure(2, 31, 43, 31, 40).outOfReach()).isTrue();
    }

    @Test
    void countsThatCannotBelongTogetherAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ShareFigure(3, 2, 5, 5, 70));
        assertThatIllegalArgumentException().isThrownBy(() -> new ShareFigure(1, 4, 5, 3, 70));
        assertThatIllegalArgumentException().isThrownBy(() -> new ShareFigure(1, 2, 3, 4, 70));
        assertThatIllegalArgumentException().isThrownBy(() -> new ShareFigure(-1, 2, 3, 2, 70));
        assertThatIllegalArgumentException().isThrownBy(() -> new ShareFigure(1, 2, 3, 2, 100));
    }

    @Test
    void forAnyCountsBoundsAndVerdictAgree() {
        Random random = new Random(2010);
        for (int i = 0; i < 50_000; i++) {
            ShareFigure figure = anyFigure(random);

            figure.bounds().ifPresent(bounds -> {
                assertThat(bounds.low()).isBetween(0.0, bounds.high());
                assertThat(bounds.high()).isLessThanOrEqualTo(1.0);
                figure.share().ifPresent(share -> assertThat(share).isBetween(bounds.low(), bounds.high()));
                figure.interval().ifPresent(shown -> {
                    assertThat(shown.low()).isGreaterThanOrEqualTo(bounds.low());
                    assertThat(shown.high()).isLessThanOrEqualTo(bounds.high());
                    assertThat(shown.low()).isLessThanOrEqualTo(shown.high());
                });
            });
            assertThat(figure.interval().isPresent()).isEqualTo(figure.silent() > 0 && figure.n() > 0);
            assertThat(figure.relevant()).isEqualTo(figure.n() + figure.notApplicable() + figure.silent());
        }
    }

    /** Met and not met are what they say: every way in which the silent could answer is tried. */
    @Test
    void whateverTheSilentSayMetStaysMet() {
        Random random = new Random(1927);
        for (int i = 0; i < 3_000; i++) {
            ShareFigure figure = anyFigure(random);
            boolean someMeet = false;
            boolean someMiss = false;
            for (long yes = 0; yes <= figure.silent(); yes++) {
                for (long no = 0; yes + no <= figure.silent(); no++) {
                    long n = figure.n() + yes + no;
                    if (n == 0) {
                        continue;
                    }
                    boolean meets = 100 * (figure.k() + yes) >= figure.target() * n;
                    someMeet |= meets;
                    someMiss |= !meets;
                }
            }
            ShareStatus verdict = figure.verdict();
            if (verdict == MET) {
                assertThat(someMiss).as("%s", figure).isFalse();
            } else if (verdict == NOT_MET) {
                assertThat(someMeet).as("%s", figure).isFalse();
            } else if (figure.n() > 0) {
                assertThat(someMeet && someMiss).as("%s", figure).isTrue();
            }
        }
    }

    @Test
    void likelyNeedsTenAnswersAndHalfOfTheRelevant() {
        Random random = new Random(1998);
        for (int i = 0; i < 50_000; i++) {
            ShareFigure figure = anyFigure(random);
            ShareStatus verdict = figure.verdict();

            if (verdict == LIKELY_MET || verdict == LIKELY_NOT_MET) {
                assertThat(figure.n()).isGreaterThanOrEqualTo(10);
                assertThat(2 * figure.answered()).isGreaterThanOrEqualTo(figure.relevant());
                assertThat(figure.amongAnswers())
                        .isEqualTo(verdict == LIKELY_MET ? AmongAnswers.ABOVE : AmongAnswers.BELOW);
            }
        }
    }

    /** Both answers to «what would it take» are enough, and one less isn't. */
    @Test
    void whatItWouldTakeIsEnoughAndNotTooMuch() {
        Random random = new Random(334);
        for (int i = 0; i < 50_000; i++) {
            ShareFigure figure = anyFigure(random);
            long atLeast = figure.needAtLeast();
            long surely = figure.needSurely();

            if (figure.n() > 0) {
                assertThat(100 * (figure.k() + atLeast))
                        .isGreaterThanOrEqualTo(figure.target() * (figure.n() + atLeast));
                if (atLeast > 0) {
                    assertThat(100 * (figure.k() + atLeast - 1))
                            .isLessThan(figure.target() * (figure.n() + atLeast - 1));
                }
            }
            long all = figure.n() + figure.silent();
            assertThat(100 * (figure.k() + surely)).isGreaterThanOrEqualTo(figure.target() * all);
            assertThat(figure.outOfReach()).isEqualTo(atLeast > figure.silent());
            if (figure.n() > 0) {
                assertThat(figure.outOfReach()).isEqualTo(figure.verdict() == NOT_MET);
            }
        }
    }

    static ShareFigure anyFigure(Random random) {
        long relevant = random.nextInt(60);
        long answered = random.nextInt((int) relevant + 1);
        long n = answered - (random.nextBoolean() ? 0 : random.nextInt((int) answered + 1));
        long k = random.nextInt((int) n + 1);
        return new ShareFigure(k, n, relevant, answered, 1 + random.nextInt(99));
    }
}
