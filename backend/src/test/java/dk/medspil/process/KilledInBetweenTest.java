package dk.medspil.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dk.medspil.directory.Directory;
import dk.medspil.platform.database.ApplicationConnection;
import dk.medspil.platform.database.OwnerConnection;
import dk.medspil.testing.MedspilTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The application dies while it takes a request: a requisition and its instance are both there, or neither. */
@MedspilTest
class KilledInBetweenTest {

    private static final String KEY = "the-key-of-one-request";
    private static final Pattern TOKEN = Pattern.compile("XSRF-TOKEN=([^;]+)");

    @Autowired
    ApplicationConnection application;

    @Autowired
    OwnerConnection owner;

    @Autowired
    Directory directory;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @EnumSource
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void bothAreThereOrNeitherAndTheRequestIsTakenOnce(OfficeThatDies.Point point) throws Exception {
        String form = form("Kontakt til somaliske foreninger");

        dieOf(form, point);

        boolean wasCommitted = point == OfficeThatDies.Point.BETWEEN_COMMIT_AND_ANSWER;
        List<String> before = numbers();
        assertThat(before).hasSize(wasCommitted ? 1 : 0);
        assertEachHasItsOwn();

        String number = handIn(form, KEY);
        assertThat(handIn(form, KEY)).isEqualTo(number);
        assertThat(numbers()).containsExactly(number);
        if (wasCommitted) {
            assertThat(before).containsExactly(number);
        }
        assertEachHasItsOwn();

        String next = handIn(form("Et borgermøde om trafik"), "the-key-of-another");
        assertThat(numbers()).containsExactlyInAnyOrder(number, next);
        assertEachHasItsOwn();
    }

    /** The office starts on this database, is sent the request, and is gone before it answers. */
    private void dieOf(String form, OfficeThatDies.Point point) throws Exception {
        Process office = start(point);
        try (BufferedReader says = office.inputReader(StandardCharsets.UTF_8)) {
            String address = "http://127.0.0.1:"
                    + says.lines()
                            .filter(line -> line.startsWith(OfficeThatDies.PORT))
                            .findFirst()
                            .orElseThrow()
                            .substring(OfficeThatDies.PORT.length());
            HttpClient citizen = HttpClient.newHttpClient();
            String token = token(citizen, address);
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/requisitions"))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", KEY)
                    .header("Cookie", "XSRF-TOKEN=" + token)
                    .header("X-XSRF-TOKEN", token)
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();

            assertThatThrownBy(() -> citizen.send(request, BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
            assertThat(office.waitFor()).isEqualTo(OfficeThatDies.KILLED);
        } finally {
            office.destroyForcibly().waitFor();
        }
    }

    private Process start(OfficeThatDies.Point point) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.timezone=UTC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OfficeThatDies.class.getName(),
                        point.name())
                .redirectError(Path.of("target", "office-that-dies.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "SPRING_PROFILES_ACTIVE", "test",
                        "SERVER_PORT", "0",
                        "SERVER_ADDRESS", "127.0.0.1",
                        "SPRING_DATASOURCE_URL", application.getJdbcUrl(),
                        "SPRING_DATASOURCE_USERNAME", application.getUsername(),
                        "SPRING_DATASOURCE_PASSWORD", application.getPassword(),
                        "SPRING_FLYWAY_URL", owner.getJdbcUrl(),
                        "SPRING_FLYWAY_USER", owner.getUsername(),
                        "SPRING_FLYWAY_PASSWORD", owner.getPassword()));
        return builder.start();
    }

    private static String token(HttpClient citizen, String address) throws Exception {
        return citizen
                .send(
                        HttpRequest.newBuilder(URI.create(address + "/api/office"))
                                .build(),
                        BodyHandlers.ofString())
                .headers()
                .allValues("Set-Cookie")
                .stream()
                .map(TOKEN::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private String form(String title) {
        return """
                {"subject":"CONTACT","areaId":"%s","title":"%s","description":"Hvem kender I?",
                 "organisationName":"Sundhedshuset","organisationKind":"INSTITUTION","name":"Lise Winther",
                 "email":"lise.winther@example.dk","language":"da"}
                """.formatted(directory.areas().get(0).id(), title);
    }

    private String handIn(String form, String key) throws Exception {
        return JsonPath.read(
                browser.perform(post("/api/requisitions")
                                .with(csrf())
                                .header("Idempotency-Key", key)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(form))
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.number");
    }

    private List<String> numbers() {
        return database.sql("select number_year || '-' || lpad(number_serial::text, 4, '0') from requisition")
                .query(String.class)
                .list();
    }

    /** One instance, one step, one receipt, one link and one first line for each requisition, and none besides. */
    private void assertEachHasItsOwn() {
        List<String> numbers = numbers();
        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(database.sql("select business_key_ from act_ru_execution where parent_id_ is null")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(numbers);
        for (String table : List.of(
                "work_item",
                "case_link",
                "timeline_entry",
                "outbox_mail",
                "idempotency_key where outcome is not null")) {
            assertThat(database.sql("select count(*) from " + table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isEqualTo(numbers.size());
        }
    }
}
