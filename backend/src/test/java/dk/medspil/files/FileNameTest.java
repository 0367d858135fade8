package dk.medspil.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names come from other people's machines. */
class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "ansøgning.pdf, ansøgning.pdf",
        "../../etc/passwd, passwd",
        "C:\\Users\\lise\\plan.docx, plan.docx",
        "'<img src=x onerror=alert(1)>.png', '<img src=x onerror=alert(1)>.png'",
        "..., file",
        "'   ', file",
    })
    void theLastStepOfAPathIsShown(String sent, String shown) {
        assertThat(FileName.shown(sent)).isEqualTo(shown);
    }

    @Test
    void whatTurnsTheWritingOrBreaksTheLineIsLeftOut() {
        assertThat(FileName.shown("faktura\u202Efdp.exe\r\nX: y\u0000")).isEqualTo("fakturafdp.exeX: y");
    }

    @Test
    void aLongNameKeepsItsEnding() {
        String shown = FileName.shown("æ".repeat(500) + ".pdf");

        assertThat(shown).hasSize(150).endsWith(".pdf");
    }

    @Test
    void aHeaderCarriesAnyName() {
        String header = FileName.attachment("Møde \"1\"; 100 % på Nørrebro.pdf");

        assertThat(header)
                .startsWith("attachment; filename=\"M_de _1__ 100 _ p_ N_rrebro.pdf\"")
                .contains("filename*=UTF-8''M%C3%B8de%20%221%22%3B%20100%20%25%20p%C3%A5%20N%C3%B8rrebro.pdf");
    }
}
