package dk.medspil.youth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.directory.PersonId;
import dk.medspil.platform.settings.Setting;
import dk.medspil.platform.settings.SettingsDesk;
import dk.medspil.platform.time.OffsetClock;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Youths' pathways: who may see them, what they count to, and when retention is judged. */
@MedspilTest
class PathwayTest {

    private static final String YOUTH = """
            {"yearOfBirth":%d,"club":"Valby Boldklub","tie":"MEMBER","name":"Yusuf Demir","key":"JC-204"%s}
            """;

    private static final String PROGRAMME_2011 = """
            {"code":"2011","title":"Program 2011","from":"2011-01-01","to":"2011-12-31","targets":{"S6":70},
             "reason":"Næste års program"}
            """;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OffsetClock clock;

    @Autowired
    JsonMapper json;

    @Autowired
    Forgetting forgetting;

    @Autowired
    SettingsDesk settings;

    @BeforeEach
    void aminaWorksInMainAreaTwo() throws Exception {
        Town.settle(jdbc);
        clock.freezeAt(Instant.parse("2010-03-05T14:00:00Z"));
        access(true).andExpect(status().isOk());
    }

    private ResultActions access(boolean member) throws Exception {
        return send(
                HttpMethod.PUT,
                "/youths/access",
                Town.MIKKEL,
                "{\"personId\":\"" + Town.AMINA + "\",\"member\":" + member + ",\"reason\":\"Projektleder i Valby\"}");
    }

    private ResultActions look(PersonId who, String path) throws Exception {
        return browser.perform(MockMvcRequestBuilders.get("/api" + path).with(Town.as(who)));
    }

    private ResultActions send(HttpMethod method, String path, PersonId who, String body) throws Exception {
        return browser.perform(MockMvcRequestBuilders.request(method, "/api" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(Town.as(who))
                .with(csrf()));
    }

    private JsonNode read(ResultActions answer) throws Exception {
        return json.readTree(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private String youth() throws Exception {
        return read(send(HttpMethod.POST, "/youths", Town.AMINA, YOUTH.formatted(1992, ""))
                        .andExpect(status().isCreated()))
                .path("id")
                .asString();
    }

    /** Gives the id of the step. */
    private String step(String youth, String kind, String day) throws Exception {
        JsonNode steps = read(send(
                                HttpMethod.POST,
                                "/youths/" + youth + "/steps",
                                Town.AMINA,
                                "{\"kind\":\"" + kind + "\",\"day\":\"" + day + "\"}")
                        .andExpect(status().isCreated()))
                .path("steps");
        return steps.get(steps.size() - 1).path("id").asString();
    }

    private ResultActions observe(String youth, String step, String body) throws Exception {
        return send(HttpMethod.PUT, "/youths/" + youth + "/steps/" + step, Town.AMINA, body);
    }

    @Test
    void aPathwayThroughThreeMonths() throws Exception {
        String youth = youth();
        step(youth, "CLARIFIED", "2010-02-10");
        String internship = step(youth, "INTERNSHIP", "2010-03-01");
        look(Town.JONAS, "/youths/figures")
                .andExpect(jsonPath("$.counts[0].criterion").value("S6"))
                .andExpect(jsonPath("$.counts[0].count").value(0))
                .andExpect(jsonPath("$.counts[1].count").value(1))
                .andExpect(jsonPath("$.counts[2].count").value(1))
                .andExpect(jsonPath("$.counts[2].target").value(160))
                .andExpect(jsonPath("$.counts[3].count").value(1))
                .andExpect(jsonPath("$.retention.starters").value(1))
                .andExpect(jsonPath("$.retention.notYet").value(1))
                .andExpect(jsonPath("$.retention.sharePercent").doesNotExist());

        clock.freezeAt(Instant.parse("2010-06-01T08:00:00Z"));
        look(Town.AMINA, "/youths/" + youth)
                .andExpect(jsonPath("$.steps[1].retention").value("UNKNOWN"))
                .andExpect(jsonPath("$.steps[1].judgedOn").value("2010-06-01"))
                .andExpect(jsonPath("$.steps[0].retention").doesNotExist());
        observe(youth, internship, "{\"seenOn\":\"2010-06-01\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.steps[1].retention").value("KEPT"));

        look(Town.JONAS, "/youths/figures")
                .andExpect(jsonPath("$.retention.kept").value(1))
                .andExpect(jsonPath("$.retention.observed").value(1))
                .andExpect(jsonPath("$.retention.sharePercent").value("100"))
                .andExpect(jsonPath("$.retention.status").value("SO_FAR_ABOVE"));
    }

    @Test
    void youthsAreCountedOnceAndStepsTakenBackNoMore() throws Exception {
        String youth = youth();
        String early = step(youth, "EDUCATION", "2009-09-01");
        step(youth, "PART_TIME_JOB", "2010-02-01");
        String job = step(youth, "ORDINARY_JOB", "2010-03-01");

        look(Town.MIKKEL, "/youths/figures")
                .andExpect(jsonPath("$.counts[0].count").value(1));
        send(
                        HttpMethod.POST,
                        "/youths/" + youth + "/steps/" + early + "/removal",
                        Town.AMINA,
                        "{\"reason\":\"Skrevet på en forkert ung\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.steps", hasSize(2)));
        observe(youth, job, "{\"endedOn\":\"2010-02-28\"}").andExpect(status().isUnprocessableContent());
        observe(youth, job, "{\"endedOn\":\"2010-03-06\"}").andExpect(status().isUnprocessableContent());
    }

    @Test
    void theProjectIsForYouthsOfThirteenToTwentyNine() throws Exception {
        send(HttpMethod.POST, "/youths", Town.AMINA, YOUTH.formatted(1998, ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/youth-not-eligible"));
        send(HttpMethod.POST, "/youths", Town.AMINA, YOUTH.formatted(1979, ""))
                .andExpect(status().isUnprocessableContent());
        send(HttpMethod.POST, "/youths", Town.AMINA, YOUTH.formatted(1980, "")).andExpect(status().isCreated());
        send(HttpMethod.POST, "/youths", Town.AMINA, YOUTH.formatted(1995, ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/youth-consent-missing"));
        send(HttpMethod.POST, "/youths", Town.AMINA, YOUTH.formatted(1995, ",\"consentOn\":\"2010-03-01\""))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.consentOn").value("2010-03-01"));
    }

    @Test
    void onlyWhoWorksInMainAreaTwoSeesPathwaysAndNames() throws Exception {
        String youth = youth();
        String name = "/youths/" + youth + "/name";
        String purpose = "{\"purpose\":\"Ringe om praktikplads\"}";

        look(Town.JONAS, "/youths").andExpect(status().isNotFound());
        look(Town.MIKKEL, "/youths")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].number").value(Matchers.startsWith("U-")))
                .andExpect(content().string(not(Matchers.containsString("Yusuf"))));
        send(HttpMethod.POST, name, Town.MIKKEL, purpose).andExpect(status().isNotFound());
        send(HttpMethod.POST, name, Town.AMINA, "{\"purpose\":\"?\"}").andExpect(status().isUnprocessableContent());
        send(HttpMethod.POST, name, Town.AMINA, purpose)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value("Yusuf Demir"))
                .andExpect(jsonPath("$.key").value("JC-204"));

        assertThat(jdbc.sql("select purpose from access_entry where kind = 'youth-name' and by_id = :amina")
                        .param("amina", Town.AMINA.value())
                        .query(String.class)
                        .list())
                .containsExactly("Ringe om praktikplads");
        access(false).andExpect(status().isOk());
        look(Town.AMINA, "/youths").andExpect(status().isNotFound());
        send(HttpMethod.POST, name, Town.AMINA, purpose).andExpect(status().isNotFound());
    }

    @Test
    void aYearAfterTheProjectNobodyKnowsWhoTheyWereAndTheCountsStay() throws Exception {
        String youth = youth();
        step(youth, "EDUCATION", "2010-02-01");

        clock.freezeAt(Instant.parse("2012-12-31T12:00:00Z"));
        forgetting.forget();
        look(Town.AMINA, "/youths/" + youth).andExpect(jsonPath("$.named").value(true));
        clock.freezeAt(Instant.parse("2013-01-01T12:00:00Z"));
        forgetting.forget();

        look(Town.AMINA, "/youths/" + youth)
                .andExpect(jsonPath("$.named").value(false))
                .andExpect(jsonPath("$.yearOfBirth").doesNotExist())
                .andExpect(jsonPath("$.club").doesNotExist());
        look(Town.JONAS, "/youths/figures")
                .andExpect(jsonPath("$.counts[0].count").value(1))
                .andExpect(jsonPath("$.counts[0].status").value("NOT_MET"))
                .andExpect(jsonPath("$.counts[0].missing").value(49));
    }

    /** What is written down, taken back and forgotten later changes nothing of a frozen period, and gives the same hash. */
    @Test
    void aFrozenPeriodKeepsItsCounts() throws Exception {
        String youth = youth();
        String education = step(youth, "EDUCATION", "2010-02-01");
        String internship = step(youth, "INTERNSHIP", "2010-03-01");
        clock.freezeAt(Instant.parse("2010-06-10T08:00:00Z"));
        observe(youth, internship, "{\"seenOn\":\"2010-06-02\"}").andExpect(status().isOk());
        clock.freezeAt(Instant.parse("2010-08-02T08:00:00Z"));
        step(youth(), "CLARIFIED", "2010-07-15");
        send(HttpMethod.POST, "/periods/2010-H1/freeze", Town.MIKKEL, "").andExpect(status().isOk());

        clock.freezeAt(Instant.parse("2010-08-03T08:00:00Z"));
        observe(youth, internship, "{\"endedOn\":\"2010-04-01\"}").andExpect(status().isOk());
        send(
                        HttpMethod.POST,
                        "/youths/" + youth + "/steps/" + education + "/removal",
                        Town.AMINA,
                        "{\"reason\":\"Skrevet på en forkert ung\"}")
                .andExpect(status().isOk());
        clock.freezeAt(Instant.parse("2013-01-01T12:00:00Z"));
        forgetting.forget();

        look(Town.JONAS, "/youths/figures")
                .andExpect(jsonPath("$.frozen").value(false))
                .andExpect(jsonPath("$.counts[0].count").value(0))
                .andExpect(jsonPath("$.retention.kept").value(0));
        look(Town.JONAS, "/youths/figures?period=2010-H1")
                .andExpect(jsonPath("$.frozen").value(true))
                .andExpect(jsonPath("$.counts[0].criterion").value("S6"))
                .andExpect(jsonPath("$.counts[0].count").value(1))
                .andExpect(jsonPath("$.counts[0].status").value("BEHIND"))
                .andExpect(jsonPath("$.counts[3].count").value(0))
                .andExpect(jsonPath("$.retention.kept").value(1))
                .andExpect(jsonPath("$.retention.observed").value(1))
                .andExpect(jsonPath("$.retention.status").value("MET"));
        look(Town.MIKKEL, "/periods/2010-H1/freeze")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(15)))
                .andExpect(jsonPath("$[?(@.same == false)]", hasSize(0)))
                .andExpect(jsonPath("$[?(@.criterion == 'S9')]", hasSize(1)));
    }

    /** The next year has targets of its own: they move nothing of this one, which shows what a freeze would keep. */
    @Test
    void aPeriodIsCountedByTheTargetsAboutItsDays() throws Exception {
        step(youth(), "EDUCATION", "2010-02-01");
        clock.freezeAt(Instant.parse("2011-02-01T08:00:00Z"));
        send(HttpMethod.POST, "/programmes/2010/copy", Town.MIKKEL, PROGRAMME_2011)
                .andExpect(status().isCreated());
        step(youth(), "EDUCATION", "2011-01-10");
        step(youth(), "ORDINARY_JOB", "2011-01-20");

        look(Town.JONAS, "/youths/figures")
                .andExpect(jsonPath("$.counts[0].target").value(70))
                .andExpect(jsonPath("$.counts[0].count").value(2));
        look(Town.JONAS, "/youths/figures?period=2011")
                .andExpect(jsonPath("$.counts[0].target").value(70))
                .andExpect(jsonPath("$.counts[0].count").value(2))
                .andExpect(jsonPath("$.counts[2].criterion").value("S8"))
                .andExpect(jsonPath("$.counts[2].count").value(3))
                .andExpect(jsonPath("$.counts[2].daysGone").value(762));
        thisYearStands(false);
        send(HttpMethod.POST, "/periods/2010/freeze", Town.MIKKEL, "").andExpect(status().isOk());
        thisYearStands(true);
        look(Town.JONAS, "/youths/figures?period=1999").andExpect(status().isNotFound());
    }

    private void thisYearStands(boolean frozen) throws Exception {
        look(Town.JONAS, "/youths/figures?period=2010")
                .andExpect(jsonPath("$.frozen").value(frozen))
                .andExpect(jsonPath("$.counts[0].criterion").value("S6"))
                .andExpect(jsonPath("$.counts[0].target").value(50))
                .andExpect(jsonPath("$.counts[0].count").value(1))
                .andExpect(jsonPath("$.counts[0].status").value("NOT_MET"))
                .andExpect(jsonPath("$.counts[2].criterion").value("S8"))
                .andExpect(jsonPath("$.counts[2].count").value(1))
                .andExpect(jsonPath("$.counts[2].daysGone").value(730))
                .andExpect(jsonPath("$.retention.to").value("2010-12-31"));
    }

    /** Whether internships count to S8 is set: what was frozen stays counted as it was set then. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFrozenPeriodIsCheckedByWhatCountedThen(boolean then) throws Exception {
        step(youth(), "INTERNSHIP", "2010-03-01");
        internshipsCount(then);
        clock.freezeAt(Instant.parse("2010-08-02T08:00:00Z"));
        send(HttpMethod.POST, "/periods/2010-H1/freeze", Town.MIKKEL, "").andExpect(status().isOk());

        internshipsCount(!then);

        look(Town.JONAS, "/youths/figures")
                .andExpect(jsonPath("$.counts[2].criterion").value("S8"))
                .andExpect(jsonPath("$.counts[2].count").value(then ? 0 : 1));
        look(Town.JONAS, "/youths/figures?period=2010-H1")
                .andExpect(jsonPath("$.counts[2].count").value(then ? 1 : 0));
        look(Town.MIKKEL, "/periods/2010-H1/freeze")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.criterion == 'S8')].same", Matchers.contains(true)));
    }

    private void internshipsCount(boolean so) {
        settings.change(Setting.PROJECT_TOTAL_WITH_INTERNSHIPS, String.valueOf(so), "As agreed", Town.KAREN.value());
    }

    @Test
    void aRecordThatVanishedIsNoticedInTheCheck() throws Exception {
        String youth = youth();
        String education = step(youth, "EDUCATION", "2010-02-01");
        clock.freezeAt(Instant.parse("2010-08-02T08:00:00Z"));
        send(HttpMethod.POST, "/periods/2010-H1/freeze", Town.MIKKEL, "").andExpect(status().isOk());

        jdbc.sql("delete from youth_step where id = cast(:id as uuid)")
                .param("id", education)
                .update();

        look(Town.MIKKEL, "/periods/2010-H1/freeze")
                .andExpect(jsonPath("$[?(@.same == false)].criterion", Matchers.contains("S6", "S8")))
                .andExpect(jsonPath("$[?(@.same == false)].changedUnits", Matchers.contains(1, 1)));
        look(Town.JONAS, "/youths/figures?period=2010-H1")
                .andExpect(jsonPath("$.counts[0].count").value(1));
    }
}
