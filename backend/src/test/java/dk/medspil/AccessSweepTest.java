package dk.medspil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import dk.medspil.platform.link.LinkCookies;
import dk.medspil.platform.link.LinkPurpose;
import dk.medspil.platform.link.LinkTokens;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every route of the contract, tried by every identity, against {@code access-matrix.csv}. A new route needs a line
 * there: {@code in} where the identity is let in (whatever comes of an empty request), else the status of the refusal.
 * One with an id needs a line in {@code access-matrix-records.csv} as well, where the id is a real one.
 */
@MedspilTest
class AccessSweepTest {

    private static final UUID FOREIGN = UUID.fromString("5a1d0000-0000-4000-8000-00000000beef");

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LinkTokens tokens;

    @Autowired
    JsonMapper json;

    @Autowired
    ApplicationContext house;

    enum Identity {
        NOBODY,
        LINK,
        REQUESTER,
        CONSULTANT,
        MANAGER,
        ADMIN
    }

    /** How somebody stands to the records of {@link RealRecords}. */
    enum Neighbour {
        NOBODY,
        OTHER_LINK,
        OTHER_REQUESTER,
        CONSULTANT,
        MANAGER,
        ADMIN,
        OWN_LINK,
        /** A consultant who takes no part in the case, which is confidential. */
        OUTSIDER
    }

    private record Route(
            String operation,
            HttpMethod method,
            String path,
            boolean withFile,
            boolean withId,
            @Nullable String surplus,
            String filledIn) {

        boolean isMutating() {
            return method != HttpMethod.GET;
        }
    }

    @BeforeEach
    void aTown() {
        Town.settle(jdbc);
    }

    @Test
    void everyRouteOfTheContractIsInTheMatrixAndNoOther() throws Exception {
        assertThat(new TreeSet<>(matrix().keySet()))
                .isEqualTo(new TreeSet<>(routes().stream().map(Route::operation).toList()));
        assertThat(new TreeSet<>(recordMatrix().keySet()))
                .isEqualTo(new TreeSet<>(routes().stream()
                        .filter(Route::withId)
                        .map(Route::operation)
                        .toList()));
    }

    /** Own and foreign, in one sweep: whoever may not see a record that is there is told that it is not. */
    @ParameterizedTest
    @EnumSource(Neighbour.class)
    void eachIdentityGetsAtRealRecordsWhatTheMatrixSays(Neighbour neighbour) throws Exception {
        RealRecords records = new RealRecords(house);
        if (neighbour == Neighbour.OUTSIDER) {
            records.keepConfidential();
        }
        Map<String, List<String>> matrix = recordMatrix();
        SoftAssertions all = new SoftAssertions();
        for (Route route : routes((operation, parameter) -> Optional.of(records.id(operation, parameter)))) {
            if (route.withId()) {
                String body = neighbour == Neighbour.OUTSIDER ? route.filledIn() : "{}";
                int status = status(route, body, as(neighbour, records), csrf());
                List<String> row = matrix.get(route.operation());
                String expected = row == null ? "a line" : row.get(neighbour.ordinal());
                all.assertThat(agrees(expected, status) && (!expected.equals("in") || status != 404))
                        .as("%s %s by %s: %s, not %s", route.operation(), route.path(), neighbour, status, expected)
                        .isTrue();
            }
        }
        all.assertAll();
    }

    private RequestPostProcessor as(Neighbour neighbour, RealRecords records) {
        return switch (neighbour) {
            case NOBODY -> request -> request;
            case OTHER_LINK -> holding(records.others());
            case OWN_LINK -> holding(records.own());
            case OTHER_REQUESTER -> Town.as(Town.FADUMO);
            case CONSULTANT, OUTSIDER -> Town.as(Town.AMINA);
            case MANAGER -> Town.as(Town.MIKKEL);
            case ADMIN -> Town.as(Town.KAREN);
        };
    }

    private static RequestPostProcessor holding(Cookie... cookies) {
        return request -> {
            request.setCookies(cookies);
            return request;
        };
    }

    @ParameterizedTest
    @EnumSource(Identity.class)
    void eachIdentityGetsWhereTheMatrixLetsIt(Identity identity) throws Exception {
        Map<String, List<String>> matrix = matrix();
        SoftAssertions all = new SoftAssertions();
        for (Route route : routes()) {
            int status = status(route, "{}", as(identity), csrf());
            List<String> row = matrix.get(route.operation());
            String expected = row == null ? "a line" : row.get(identity.ordinal());
            all.assertThat(agrees(expected, status))
                    .as("%s %s by %s: %s, not %s", route.operation(), route.path(), identity, status, expected)
                    .isTrue();
        }
        all.assertAll();
    }

    private static boolean agrees(String expected, int status) {
        return expected.equals("in")
                ? status != 401 && status != 403 && status < 500
                : expected.equals(String.valueOf(status));
    }

    @Test
    void everyMutatingRouteIsClosedToOtherSites() throws Exception {
        SoftAssertions all = new SoftAssertions();
        for (Route route : routes()) {
            if (route.isMutating()) {
                all.assertThat(status(route, "{}", Town.as(Town.MIKKEL), Town.withOwnGuard()))
                        .as(route.operation())
                        .isEqualTo(403);
            }
        }
        all.assertAll();
    }

    @Test
    void noRouteTakesAFieldThatItDoesNotKnow() throws Exception {
        Map<String, List<String>> matrix = matrix();
        SoftAssertions all = new SoftAssertions();
        for (Route route : routes()) {
            List<String> row = matrix.getOrDefault(route.operation(), List.of());
            int last = row.lastIndexOf("in");
            if (route.surplus() != null && last >= 0) {
                MvcResult answer = browser.perform(request(route.method(), route.path())
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(route.surplus())
                                .with(as(Identity.values()[last]))
                                .with(csrf()))
                        .andReturn();
                all.assertThat(answer.getResponse().getStatus())
                        .as(route.operation())
                        .isEqualTo(400);
                all.assertThat(answer.getResponse().getContentAsString())
                        .as(route.operation())
                        .contains("/problems/unknown-field");
            }
        }
        all.assertAll();
    }

    @Test
    void theEnginesOwnPagesAreNotThere() throws Exception {
        for (String path : List.of(
                "/engine-rest/engine",
                "/engine-rest",
                "/camunda/app/admin/default/setup/",
                "/camunda/api/admin/setup/default/user/create",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump")) {
            assertThat(browser.perform(get(path).with(Town.as(Town.KAREN)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    private int status(Route route, String body, RequestPostProcessor identity, RequestPostProcessor guard)
            throws Exception {
        AbstractMockHttpServletRequestBuilder<?> call = route.withFile()
                ? multipart(route.method(), route.path())
                        .file(new MockMultipartFile("file", "a.txt", "text/plain", new byte[] {65}))
                : request(route.method(), route.path());
        if (route.isMutating() && !route.withFile()) {
            call.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return browser.perform(call.with(identity).with(guard))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private RequestPostProcessor as(Identity identity) {
        return switch (identity) {
            case NOBODY -> request -> request;
            case LINK ->
                holding(Arrays.stream(LinkPurpose.values())
                        .map(purpose -> new Cookie(LinkCookies.name(purpose), tokens.token(purpose, FOREIGN, 1)))
                        .toArray(Cookie[]::new));
            case REQUESTER -> Town.as(Town.LISE);
            case CONSULTANT -> Town.as(Town.AMINA);
            case MANAGER -> Town.as(Town.MIKKEL);
            case ADMIN -> Town.as(Town.KAREN);
        };
    }

    private List<Route> routes() throws Exception {
        return routes(
                (operation, parameter) -> parameter.equals("number") ? Optional.of("2010-9999") : Optional.empty());
    }

    /** @param ids what stands in the path for a parameter of an operation */
    private List<Route> routes(BiFunction<String, String, Optional<String>> ids) throws Exception {
        String contract = browser.perform(get("/api/openapi"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        JsonNode whole = json.readTree(contract);
        SampleBodies bodies = new SampleBodies(whole, json);
        List<Route> routes = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : whole.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                JsonNode described = operation.getValue();
                routes.add(new Route(
                        described.get("operationId").asString(),
                        HttpMethod.valueOf(operation.getKey().toUpperCase(Locale.ROOT)),
                        address(path.getKey(), described, ids),
                        described.path("requestBody").path("content").has("multipart/form-data"),
                        path.getKey().contains("{"),
                        surplus(
                                whole,
                                described.path("requestBody").path("content").path("application/json")),
                        bodies.of(described)));
            }
        }
        return routes;
    }

    /** A body with a field that nobody knows, and with those that cannot be left out; null for a route without a body. */
    private static @Nullable String surplus(JsonNode contract, JsonNode content) {
        if (content.isMissingNode()) {
            return null;
        }
        String name = content.path("schema").path("$ref").asString("").replace("#/components/schemas/", "");
        StringBuilder body = new StringBuilder("{");
        for (Map.Entry<String, JsonNode> property : contract.path("components")
                .path("schemas")
                .path(name)
                .path("properties")
                .properties()) {
            switch (property.getValue().path("type").asString("")) {
                case "integer", "number" ->
                    body.append('"').append(property.getKey()).append("\":0,");
                case "boolean" -> body.append('"').append(property.getKey()).append("\":true,");
                default -> {}
            }
        }
        return body.append("\"unheardOf\":1}").toString();
    }

    /** The path with something of the right form in the place of each parameter that has to be there. */
    private static String address(String path, JsonNode operation, BiFunction<String, String, Optional<String>> ids) {
        String address = path;
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.get("name").asString();
            String value = sample(parameter.path("schema"));
            if (parameter.get("in").asString().equals("path")) {
                address = address.replace(
                        "{" + name + "}",
                        ids.apply(operation.get("operationId").asString(), name).orElse(value));
            } else if (parameter.get("in").asString().equals("query")
                    && parameter.path("required").asBoolean(false)) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(name)
                        .append('=')
                        .append(value);
            }
        }
        return address + query;
    }

    private static String sample(JsonNode schema) {
        if (schema.path("format").asString("").equals("uuid")) {
            return FOREIGN.toString();
        }
        if (schema.path("format").asString("").equals("date")) {
            return "2010-03-01";
        }
        if (schema.path("type").asString("").equals("integer")) {
            return "999999";
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0).asString();
        }
        return FOREIGN.toString();
    }

    private static Map<String, List<String>> matrix() throws IOException {
        return matrix("access-matrix.csv", Identity.values().length);
    }

    private static Map<String, List<String>> recordMatrix() throws IOException {
        return matrix("access-matrix-records.csv", Neighbour.values().length);
    }

    private static Map<String, List<String>> matrix(String file, int identities) throws IOException {
        Map<String, List<String>> matrix = new LinkedHashMap<>();
        try (InputStream in = new ClassPathResource(file).getInputStream()) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    List<String> cells = Arrays.stream(line.split(",", -1))
                            .map(String::strip)
                            .toList();
                    assertThat(cells).as(line).hasSize(1 + identities);
                    assertThat(matrix.put(cells.get(0), cells.subList(1, cells.size())))
                            .as("a second line: " + line)
                            .isNull();
                }
            }
        }
        return matrix;
    }
}
