package dk.medspil.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SearchSpanTest {

    private static final Instant NOW = Instant.parse("2010-03-01T08:00:00Z");

    private static List<SearchSpan> spans(@Nullable LocalDate from, @Nullable LocalDate to) {
        return SearchSpan.widening(new SearchFilter(null, Set.of(), null, from, to), NOW);
    }

    @Test
    void itWidensFromTheLastWeekToAllTime() {
        List<SearchSpan> spans = spans(null, null);

        assertThat(spans)
                .extracting(SearchSpan::begins)
                .containsExactly(
                        LocalDate.of(2010, 2, 22),
                        LocalDate.of(2010, 2, 1),
                        LocalDate.of(2009, 10, 1),
                        LocalDate.of(2009, 1, 1),
                        null);
        assertThat(spans.get(0).query()).startsWith("('t:20100222' | ").endsWith("'t:20100301') & ");
        assertThat(spans.get(1).query()).isEqualTo("('t:201002' | 't:201003') & ");
        assertThat(spans.get(3).query()).isEqualTo("('t:2009' | 't:2010') & ");
        assertThat(spans.get(4).query()).isEmpty();
    }

    @Test
    void itEndsWithTheLastDayThatIsAskedForAndGoesNoFurtherBackThanTheFirst() {
        assertThat(spans(LocalDate.of(2009, 5, 3), LocalDate.of(2009, 5, 20)))
                .extracting(SearchSpan::begins)
                .containsExactly(LocalDate.of(2009, 5, 13), LocalDate.of(2009, 4, 1));
        assertThat(spans(LocalDate.of(2010, 3, 1), null)).hasSize(1);
        assertThat(spans(LocalDate.of(1990, 1, 1), null)).hasSize(5);
        assertThat(spans(null, LocalDate.of(2011, 1, 1)).get(0).begins()).isEqualTo(LocalDate.of(2010, 2, 22));
    }

    @Test
    void aDayInCopenhagenBeginsTheDayBeforeInTheIndex() {
        assertThat(spans(LocalDate.of(2010, 2, 22), null)).hasSize(2);
        assertThat(spans(LocalDate.of(2010, 2, 23), null)).hasSize(1);
    }
}
