package dk.medspil.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipsTest {

    @ParameterizedTest
    @CsvSource({"moede,moede,0", "moede,meode,1", "moede,mode,1", "moede,moedee,1", "moede,moeda,1", "moede,plan,5"})
    void eachSlipCountsOnce(String one, String other, int slips) {
        assertThat(Slips.between(one, other)).isEqualTo(slips);
        assertThat(Slips.between(other, one)).isEqualTo(slips);
    }

    @Test
    void theNearestAreTakenAndNoneThatAreTooFar() {
        assertThat(Slips.nearest("fokusgurpe", List.of("fokusgruppe", "fokus", "arbejdsgruppe"), 3))
                .containsExactly("fokusgruppe");
        assertThat(Slips.nearest("budgat", List.of("plan", "panel"), 3)).isEmpty();
        assertThat(Slips.nearest("sko", List.of("sky"), 3)).isEmpty();
    }
}
