package dk.medspil.activity;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.directory.PersonId;
import dk.medspil.platform.time.OffsetClock;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The people of the small town at the doors of the activity room, on Friday 5 March 2010 at 15. */
@MedspilTest
abstract class ActivityRoom {

    static final Instant FRIDAY = Instant.parse("2010-03-05T14:00:00Z");

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OffsetClock clock;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void itIsFriday() {
        Town.settle(jdbc);
        clock.freezeAt(FRIDAY);
    }

    ResultActions look(PersonId who, String path) throws Exception {
        return browser.perform(MockMvcRequestBuilders.get("/api" + path).with(Town.as(who)));
    }

    ResultActions send(HttpMethod method, String path, PersonId who, String body) throws Exception {
        return browser.perform(MockMvcRequestBuilders.request(method, "/api" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(Town.as(who))
                .with(csrf()));
    }

    static String form(String kind, String title, String mainArea, @Nullable String deliverable, boolean methods) {
        return """
                {"kind":"%s","title":"%s","mainArea":"%s","deliverable":%s,"day":"2010-03-05","from":"09:00","to":"12:00",
                 "place":"Bispebjerg Bibliotek","capacity":20,"methodActivity":%s,"note":""}
                """.formatted(kind, title, mainArea, deliverable == null ? "null" : "\"" + deliverable + "\"", methods);
    }

    /** An activity of this morning. */
    String activity(String kind, String mainArea, @Nullable String deliverable, boolean methods) throws Exception {
        return read(send(
                                HttpMethod.POST,
                                "/activities",
                                Town.AMINA,
                                form(kind, "Formiddag", mainArea, deliverable, methods))
                        .andExpect(status().isCreated()))
                .path("activity")
                .path("id")
                .asString();
    }

    /** Signs somebody up and gives the participation's id. */
    String signUp(String activity, String name, @Nullable String organisation, @Nullable String kind, boolean clubStaff)
            throws Exception {
        String body = """
                {"name":"%s","email":"%s@eksempel.example","language":"da","organisation":%s,"organisationKind":%s,
                 "clubStaff":%s}
                """.formatted(
                        name,
                        name.toLowerCase().replace(' ', '.'),
                        organisation == null ? "null" : "\"" + organisation + "\"",
                        kind == null ? "null" : "\"" + kind + "\"",
                        clubStaff);
        JsonNode file = read(send(HttpMethod.POST, "/activities/" + activity + "/participants", Town.AMINA, body)
                .andExpect(status().isCreated()));
        JsonNode participants = file.path("participants");
        return participants.get(participants.size() - 1).path("id").asString();
    }

    ResultActions tick(String activity, String participant, boolean came) throws Exception {
        return send(
                HttpMethod.PUT,
                "/activities/" + activity + "/participants/" + participant + "/attendance",
                Town.AMINA,
                "{\"attended\":" + came + "}");
    }

    ResultActions hold(String activity) throws Exception {
        return send(HttpMethod.POST, "/activities/" + activity + "/holding", Town.AMINA, "{}");
    }

    JsonNode read(ResultActions answer) throws Exception {
        return json.readTree(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    /** How many units of the criterion are relevant, as the card says. */
    long relevant(String criterion) throws Exception {
        return read(look(Town.MIKKEL, "/criteria/" + criterion))
                .path("card")
                .path("relevant")
                .asLong();
    }

    /** Of how many subjects somebody is asked, follow-ups that were cancelled left out. */
    long asked(String kind) {
        return count("select count(*) from follow_up where status <> 'CANCELLED' and subject_kind = '" + kind + "'");
    }

    long count(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }
}
