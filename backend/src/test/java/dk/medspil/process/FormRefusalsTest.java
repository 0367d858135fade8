package dk.medspil.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.medspil.directory.PersonId;
import dk.medspil.platform.link.LinkCookies;
import dk.medspil.platform.link.LinkPurpose;
import dk.medspil.platform.time.OffsetClock;
import dk.medspil.requisition.CaseLinks;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.testing.FreshStart;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each form of the process refuses: why, in both languages, at which field, and that nothing has changed. */
@MedspilTest
@Import(CaseWork.class)
class FormRefusalsTest {

    private static final List<String> TOLD = List.of(
            "requisition",
            "timeline_entry",
            "closure",
            "relevance_decision",
            "requisition_method",
            "case_link",
            "person",
            "organisation",
            "work_item",
            "outbox_mail",
            "follow_up",
            "cohort_entry",
            "act_ru_execution",
            "act_ru_task",
            "act_ru_job",
            "act_ru_variable");

    @Autowired
    CaseWork town;

    @Autowired
    WorkList work;

    @Autowired
    CaseLinks links;

    @Autowired
    OffsetClock clock;

    @Autowired
    MockMvc browser;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient database;

    private RequisitionNumber number;

    @BeforeEach
    void settle() {
        Town.settle(database);
        number = town.received();
    }

    static Stream<Refused> refusals() {
        return RefusedForms.all();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void isRefusedAndChangesNothing(Refused refused) throws Exception {
        bringTo(refused.state());
        String body = body(refused);
        String before = everything();

        JsonNode danish = send(refused, body, "da");
        JsonNode english = send(refused, body, "en");

        assertThat(everything()).isEqualTo(before);
        for (JsonNode problem : List.of(danish, english)) {
            assertThat(problem.get("status").asInt()).isEqualTo(refused.status());
            assertThat(problem.get("type").asString()).isEqualTo("/problems/" + refused.slug());
            assertThat(problem.get("title").asString()).isNotBlank().doesNotContain("{");
            assertThat(problem.get("detail").asString()).isNotBlank().doesNotContain("{");
            if (refused.field() != null) {
                assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo(refused.field());
            }
        }
        assertThat(danish.get("title").asString())
                .isNotEqualTo(english.get("title").asString());
        assertThat(danish.get("detail").asString())
                .isNotEqualTo(english.get("detail").asString());
    }

    private void bringTo(RefusedForms.State state) {
        switch (state) {
            case RECEIVED -> {}
            case CLAIMED_BY_JONAS -> work.claim(town.open(number).taskId(), Town.JONAS);
            case ACCEPTED -> town.screen(number, ScreeningDecision.ACCEPT, null);
            case WAITING -> town.screen(number, ScreeningDecision.WAIT, null);
            case ASSIGNED -> town.screen(number, ScreeningDecision.ACCEPT, Town.AMINA);
            case CARRIED_OUT -> number = town.carriedOut();
            case CONCLUDING -> {
                number = town.carriedOut();
                town.finish(number);
            }
            case CLOSED -> number = town.closed();
            case LONG_CLOSED -> {
                number = town.closed();
                clock.freezeAt(FreshStart.MONDAY_MORNING.plus(Duration.ofDays(31)));
            }
        }
    }

    private String body(Refused refused) {
        String task = work.openOf(town.summary(number).id()).stream()
                .findFirst()
                .map(WorkItemView::taskId)
                .orElse("none");
        return refused.body()
                .replace("TASK", task)
                .replace("AREA", town.area().toString())
                .replace("LISE", Town.LISE.toString());
    }

    private JsonNode send(Refused refused, String body, String language) throws Exception {
        var request = post(refused.path().replace("NUMBER", number.toString()))
                .with(csrf())
                .header("Accept-Language", language)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        PersonId by = refused.by();
        if (by == null) {
            request.cookie(link());
        } else {
            request.with(Town.as(by));
        }
        var answer = browser.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).as(refused.toString()).isEqualTo(refused.status());
        return json.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private Cookie link() {
        RequisitionSummary facts = town.summary(number);
        return new Cookie(
                LinkCookies.name(LinkPurpose.CASE),
                links.token(links.find(facts.id(), facts.requester()).orElseThrow()));
    }

    /** All rows of all that a form could touch. */
    private String everything() {
        return TOLD.stream()
                .map(table -> table + " "
                        + database.sql("select coalesce(string_agg(row::text, ';' order by row::text), '') from "
                                        + table + " as row")
                                .query(String.class)
                                .single())
                .collect(Collectors.joining("\n"));
    }
}
