package dk.medspil;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code docker-compose.yml} is what the Compose Specification allows, and says how each service shows its health. */
class ComposeFileTest {

    private static final Path FILE = Path.of("..", "docker-compose.yml");

    private static List<Error> judged(String yaml) throws IOException {
        JsonNode specification =
                JsonMapper.shared().readTree(new ClassPathResource("compose/compose-spec.json").getInputStream());
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(SchemaLocation.of("https://compose-spec.example/compose-spec.json"), specification);
        return schema.validate(yaml, InputFormat.YAML);
    }

    @Test
    void itKeepsToTheSpecification() throws IOException {
        assertThat(judged(Files.readString(FILE))).isEmpty();
    }

    @Test
    void theJudgeFindsMistakes() throws IOException {
        String mistaken = Files.readString(FILE).replace("healthcheck:", "healthchek:");

        assertThat(judged(mistaken)).isNotEmpty();
    }

    @Test
    void everyServiceHasAHealthCheckAndTheApplicationWaitsForIt() throws IOException {
        JsonNode services = new YAMLMapper().readTree(Files.readString(FILE)).path("services");

        assertThat(services.propertyNames()).containsExactlyInAnyOrder("app", "database", "mail");
        assertThat(services.values()).allMatch(service -> service.has("healthcheck"));
        for (String other : List.of("database", "mail")) {
            assertThat(services.at("/app/depends_on/" + other + "/condition").asString())
                    .isEqualTo("service_healthy");
        }
    }

    @Test
    void noSecretStandsInIt() throws IOException {
        assertThat(Files.readAllLines(FILE).stream()
                        .filter(line -> line.matches(".*(PASSWORD|KEY): .*"))
                        .toList())
                .hasSize(6)
                .allMatch(line -> line.matches(".*: \\$\\{[A-Z_]+:\\?set it in \\.env.*}"));
    }
}
