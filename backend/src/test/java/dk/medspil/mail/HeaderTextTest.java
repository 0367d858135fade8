package dk.medspil.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {

    private final PostOffice office = new PostOffice();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lise\r\nBcc: all@winther.example",
                "Lise\nBcc: all@winther.example",
                "Lise\rBcc: all@winther.example",
                "Lise\u0000",
                "Lise\u2028Bcc: all@winther.example",
                "Lise\u0085Bcc: all@winther.example"
            })
    void aNameWithALineBreakIsRefused(String name) {
        assertThatThrownBy(() -> office.post(new MailOrder(
                        "receipt",
                        "lise@winther.example",
                        name,
                        "da",
                        "requisition",
                        UUID.randomUUID(),
                        Map.of(),
                        true)))
                .isInstanceOf(UnsafeHeader.class)
                .hasMessageNotContaining("Bcc");
        assertThat(office.dump()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lise@winther.example\r\nRCPT TO:<all@winther.example>",
                "lise@winther.example\n",
                "lise@winther.example, all@winther.example",
                "Lise <lise@winther.example>",
                "lise",
                "@winther.example",
                "lise@",
                "lise winther@winther.example",
                "<lise@winther.example>"
            })
    void whatIsNotOneAddressIsRefused(String address) {
        assertThatThrownBy(() -> office.post(address)).isInstanceOf(UnsafeHeader.class);
        assertThat(office.dump()).isEmpty();
    }

    @Test
    void aDomainWithDanishLettersTravelsInItsWireForm() {
        assertThat(HeaderText.address("address", "lise@blåbær.example")).isEqualTo("lise@xn--blbr-roah.example");
    }

    @Test
    void theOutboxTakesNoLinkAndNoText() {
        assertThatThrownBy(() -> new MailOrder(
                        "receipt",
                        "lise@winther.example",
                        "Lise",
                        "da",
                        "requisition",
                        UUID.randomUUID(),
                        Map.of("link", "http://localhost:8080/case#abc"),
                        true))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
