package dk.medspil.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/** The first migration is the engine's own scripts, so that its tables are those which its release was tested with. */
class EngineTablesTest {

    static Stream<String> scripts() {
        return Stream.of(
                "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void theFirstMigrationHoldsTheScriptUnchanged(String part) throws IOException {
        String script = read("org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql");

        assertThat(read("db/migration/V1__engine.sql")).contains(script.strip());
    }

    private static String read(String path) throws IOException {
        return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    }
}
