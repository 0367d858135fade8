package dk.medspil.inbox.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationTest {

    private static final List<String> LINES = List.of(
            "Hej Amina",
            "",
            "> Passer torsdag?",
            ">",
            ">> Eller fredag?",
            "Den 1. marts 2010 kl. 09.00 skrev TaskForce <t@medspil.example>:",
            "On Mon, Mar 1, 2010 at 9:00 AM TaskForce wrote:",
            "-----Oprindelig meddelelse-----",
            "Fra: TaskForce",
            "Sendt: 1. marts",
            "________________________________",
            "Hun skrev: det går godt",
            "Hilsen Lise");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothingThatWasWrittenIsLost(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            List<String> lines = new ArrayList<>();
            for (int n = random.nextInt(12); n >= 0; n--) {
                lines.add(LINES.get(random.nextInt(LINES.size())));
            }
            String whole = String.join("\n", lines);

            Quotation split = Quotation.split(whole);

            assertThat(words(split.text() + "\n" + split.quoted())).isEqualTo(words(whole));
            assertThat(split.text().isBlank()).isEqualTo(whole.isBlank());
        }
    }

    private static List<String> words(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    @Test
    void aSentenceThatOnlySoundsLikeAHeadingIsNoQuotation() {
        assertThat(Quotation.split("Hun skrev: det går godt\nog så gik hun").quoted())
                .isEmpty();
    }
}
