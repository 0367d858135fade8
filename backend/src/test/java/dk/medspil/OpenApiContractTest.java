package dk.medspil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.medspil.testing.MedspilTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The committed contract is the one that the controllers make. After a wanted change write it anew with
 * {@code -Dtest=OpenApiContractTest -Dmedspil.contract.write=true} and commit it with the code.
 */
@MedspilTest
class OpenApiContractTest {

    private static final Path COMMITTED = Path.of("api", "openapi.yaml");

    @Autowired
    MockMvc browser;

    @Test
    void theCommittedContractIsTheOneThatTheControllersMake() throws Exception {
        String made = contract();

        if (Boolean.getBoolean("medspil.contract.write")) {
            write(made);
        }

        assertThat(Files.readString(COMMITTED)).isEqualTo(made);
    }

    @Test
    void everyOperationHasANameOfItsOwn() throws Exception {
        assertThat(Pattern.compile("operationId: (\\w+_\\d+)")
                        .matcher(contract())
                        .results()
                        .map(match -> match.group(1)))
                .isEmpty();
    }

    private String contract() throws Exception {
        return browser.perform(get("/api/openapi.yaml"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static void write(String contract) throws IOException {
        Files.createDirectories(COMMITTED.toAbsolutePath().getParent());
        Files.writeString(COMMITTED, contract);
    }
}
