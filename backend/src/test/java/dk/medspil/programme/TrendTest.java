package dk.medspil.programme;

import static dk.medspil.questionnaire.AnswerValue.NO;
import static dk.medspil.questionnaire.AnswerValue.NOT_RELEVANT;
import static dk.medspil.questionnaire.AnswerValue.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.medspil.questionnaire.AnswerValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class TrendTest {

    private static final Instant NOVEMBER = Instant.parse("2010-11-29T08:00:00Z");

    private final List<Trend.Given> given = new ArrayList<>();

    @Test
    void withoutAnswersThereIsNoCourse() {
        assertThat(trend(Audience.MANAGERS)).isEmpty();
    }

    @Test
    void eachMonthEndCountsWhatHadBeenAnsweredByThen() {
        answer("a", "2010-04-02T10:00:00Z", YES);
        answer("b", "2010-04-20T10:00:00Z", NO);
        answer("c", "2010-06-01T10:00:00Z", NOT_RELEVANT);
        answer("d", "2010-06-02T10:00:00Z", YES);

        assertThat(trend(Audience.MANAGERS))
                .extracting(TrendPoint::day, TrendPoint::k, TrendPoint::n)
                .containsExactly(
                        point("2010-04-30", 1, 2),
                        point("2010-05-31", 1, 2),
                        point("2010-06-30", 2, 3),
                        point("2010-11-29", 2, 3));
    }

    /** 30 April 22.30 UTC is 1 May in Copenhagen. */
    @Test
    void aMonthEndsInCopenhagen() {
        answer("a", "2010-04-02T10:00:00Z", YES);
        answer("b", "2010-04-30T22:30:00Z", NO);

        assertThat(trend(Audience.MANAGERS).get(0).n()).isEqualTo(1);
    }

    @Test
    void aLaterAnswerOfTheSameUnitTakesThePlaceOfTheFirst() {
        answer("a", "2010-04-02T10:00:00Z", NO);
        answer("a", "2010-05-02T10:00:00Z", YES);

        assertThat(trend(Audience.MANAGERS))
                .extracting(TrendPoint::k, TrendPoint::n)
                .startsWith(tuple(0L, 1L), tuple(1L, 1L));
    }

    @Test
    void othersThanManagersSeeAPointOnlyWhereFiveWereAdded() {
        for (int unit = 0; unit < 6; unit++) {
            answer("april" + unit, "2010-04-02T10:00:00Z", unit < 2 ? YES : NO);
        }
        for (int unit = 0; unit < 4; unit++) {
            answer("may" + unit, "2010-05-02T10:00:00Z", YES);
        }
        answer("june", "2010-06-02T10:00:00Z", YES);

        assertThat(trend(Audience.ALL_OTHERS))
                .extracting(TrendPoint::day, TrendPoint::k, TrendPoint::n)
                .containsExactly(point("2010-04-30", 2, 6), point("2010-06-30", 7, 11));
    }

    @Test
    void fiveWhoAllSaidYesAreNotShownToOthers() {
        for (int unit = 0; unit < 5; unit++) {
            answer("april" + unit, "2010-04-02T10:00:00Z", YES);
        }

        assertThat(trend(Audience.ALL_OTHERS)).isEmpty();
    }

    private void answer(String unit, String at, AnswerValue value) {
        given.add(new Trend.Given(
                UUID.nameUUIDFromBytes(unit.getBytes(StandardCharsets.UTF_8)), Instant.parse(at), value));
    }

    private List<TrendPoint> trend(Audience audience) {
        return Trend.of(given, Set.of(YES), NOVEMBER, audience);
    }

    private static Tuple point(String day, long k, long n) {
        return tuple(LocalDate.parse(day), k, n);
    }
}
