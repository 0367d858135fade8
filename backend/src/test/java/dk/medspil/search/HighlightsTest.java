package dk.medspil.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HighlightsTest {

    private final Highlights highlights = new Highlights(Set.of("møder", "script"));

    @Test
    void theWholeTextIsThereAndOnlyTheWordsAreHits() {
        List<SearchPiece> pieces = highlights.in("<script>alert('Møder')</script> & mere");

        assertThat(text(pieces)).isEqualTo("<script>alert('Møder')</script> & mere");
        assertThat(pieces.stream().filter(SearchPiece::hit).map(SearchPiece::text))
                .containsExactly("script", "Møder", "script");
    }

    @Test
    void aLongTextIsCutAroundTheFirstHit() {
        List<SearchPiece> pieces = highlights.around("ord ".repeat(100) + "to møder om ugen " + "mere ".repeat(100));

        assertThat(text(pieces))
                .startsWith("… ord")
                .contains("to møder om ugen")
                .endsWith("…");
        assertThat(text(pieces)).hasSizeLessThan(300);
    }

    @Test
    void aTextWithoutAHitShowsItsBeginningAndNoHalfCharacter() {
        assertThat(text(highlights.around("Kort tekst"))).isEqualTo("Kort tekst");
        assertThat(highlights.around("")).isEmpty();
        String cut = text(highlights.around("😀".repeat(400)));
        assertThat(cut.chars()
                        .filter(unit -> Character.isHighSurrogate((char) unit))
                        .count())
                .isEqualTo(cut.chars()
                        .filter(unit -> Character.isLowSurrogate((char) unit))
                        .count());
    }

    private static String text(List<SearchPiece> pieces) {
        return pieces.stream().map(SearchPiece::text).collect(Collectors.joining());
    }
}
