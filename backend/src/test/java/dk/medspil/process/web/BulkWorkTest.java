package dk.medspil.process.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.process.TaskKind;
import dk.medspil.process.WorkItemView;
import dk.medspil.process.WorkList;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.Subject;
import dk.medspil.requisition.Submission;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Together;
import dk.medspil.testing.Town;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@MedspilTest
class BulkWorkTest {

    @Autowired
    MockMvc browser;

    @Autowired
    WorkList work;

    @Autowired
    RequisitionDesk desk;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void settle() {
        Town.settle(database);
    }

    private WorkItemView step() {
        var received = desk.submit(new Submission(
                Subject.CONTACT,
                directory.areas().get(0).id(),
                "Kontakt til forældre",
                "Vi vil gerne i kontakt med forældrene.",
                Town.LISE,
                Town.HEALTH,
                null,
                "da"));
        return work.openOf(received.id()).get(0);
    }

    /** A step of a case that Amina has: screened, accepted and hers to plan. */
    private WorkItemView plan() throws Exception {
        WorkItemView screening = step();
        browser.perform(post("/api/requisitions/" + screening.number() + "/screening")
                        .with(Town.as(Town.AMINA))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"taskId":"%s","decision":"ACCEPT","kind":"REQUISITION","subject":"CONTACT",
                                 "areaId":"%s","priority":"NORMAL","relevance":[],"consultantId":"%s"}
                                """.formatted(
                                screening.taskId(), directory.areas().get(0).id(), Town.AMINA)))
                .andExpect(status().isOk());
        WorkItemView plan = work.openOf(screening.requisition()).get(0);
        assertThat(plan.kind()).isEqualTo(TaskKind.PLAN);
        return plan;
    }

    private ResultActions bulk(String action, List<String> taskIds, String more, PersonId by) throws Exception {
        String ids = taskIds.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
        return browser.perform(post("/api/work/bulk")
                .with(Town.as(by))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"action\":\"" + action + "\",\"taskIds\":[" + ids + "]" + more + "}"));
    }

    @Test
    void eachStepIsTakenOrSaysWhyNot() throws Exception {
        WorkItemView free = step();
        WorkItemView jonass = step();
        work.claim(jonass.taskId(), Town.JONAS);

        bulk("CLAIM", List.of(free.taskId(), jonass.taskId(), "no such step"), "", Town.AMINA)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.results", hasSize(3)))
                .andExpect(jsonPath("$.results[0].done").value(true))
                .andExpect(jsonPath("$.results[0].item.assignee.name").value("Amina Holm"))
                .andExpect(jsonPath("$.results[1].done").value(false))
                .andExpect(jsonPath("$.results[1].detail").value(containsString("Jonas")))
                .andExpect(jsonPath("$.results[2].done").value(false));

        bulk("HAND_BACK", List.of(free.taskId(), jonass.taskId()), "", Town.AMINA)
                .andExpect(jsonPath("$.results[0].done").value(true))
                .andExpect(jsonPath("$.results[1].done").value(false));
        assertThat(work.open(free.taskId(), Town.MIKKEL).orElseThrow().assignee())
                .isNull();
        assertThat(work.open(jonass.taskId(), Town.MIKKEL).orElseThrow().assignee())
                .isEqualTo(Town.JONAS);
    }

    @Test
    void whoGetsACaseReadsTheNoteOnItsTimeline() throws Exception {
        WorkItemView plan = plan();

        bulk(
                        "HAND_OVER",
                        List.of(plan.taskId()),
                        ",\"personId\":\"" + Town.JONAS + "\",\"note\":\"Ring til Lise før kl. 10.\"",
                        Town.AMINA)
                .andExpect(jsonPath("$.results[0].done").value(true));

        assertThat(work.open(plan.taskId(), Town.MIKKEL).orElseThrow().assignee())
                .isEqualTo(Town.JONAS);
        browser.perform(get("/api/requisitions/" + plan.number() + "/timeline").with(Town.as(Town.JONAS)))
                .andExpect(jsonPath("$.items[?(@.kind == 'NOTE')].text").value("Ring til Lise før kl. 10."));
    }

    @Test
    void theDeadlineMovesWithItsStepAndItsEscalation() throws Exception {
        WorkItemView plan = plan();
        WorkItemView screening = step();
        browser.perform(post("/api/requisitions/" + plan.number() + "/plan")
                        .with(Town.as(Town.AMINA))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"taskId\":\"" + plan.taskId() + "\",\"plan\":\"To møder\"}"))
                .andExpect(status().isOk());
        WorkItemView advice = work.openOf(plan.requisition()).get(0);

        bulk("SET_DEADLINE", List.of(advice.taskId(), screening.taskId()), ",\"deadline\":\"2010-04-09\"", Town.AMINA)
                .andExpect(jsonPath("$.results[0].done").value(true))
                .andExpect(jsonPath("$.results[0].item.dueAt").value("2010-04-09T14:00:00Z"))
                .andExpect(jsonPath("$.results[1].done").value(false));

        assertThat(desk.summary(plan.requisition()).deadline()).hasToString("2010-04-09T14:00:00Z");
        assertThat(database.sql(
                                "select duedate_ from act_ru_job where handler_cfg_ like 'BoundaryEvent_DeadlinePassed%'")
                        .query(Timestamp.class)
                        .list())
                .anySatisfy(due -> assertThat(due.toInstant()).hasToString("2010-04-09T14:00:00Z"));
        bulk("SET_DEADLINE", List.of(advice.taskId()), ",\"deadline\":\"2001-01-01\"", Town.AMINA)
                .andExpect(jsonPath("$.results[0].done").value(false));
    }

    @Test
    void moreThanAHundredAreRefusedAndSoIsNothingAtAll() throws Exception {
        bulk("CLAIM", IntStream.range(0, 101).mapToObj(n -> "step-" + n).toList(), "", Town.AMINA)
                .andExpect(status().is4xxClientError());
        bulk("CLAIM", List.of(), "", Town.AMINA).andExpect(status().is4xxClientError());
    }

    /** Fifty who each want the same twenty: each step has one owner, and everybody is told about each. */
    @Test
    void ofFiftyAtOnceEachStepGetsOne() throws Exception {
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            steps.add(step().taskId());
        }
        List<PersonId> two = List.of(Town.AMINA, Town.JONAS);
        List<String> answers = Together.act(IntStream.range(0, 50)
                .mapToObj(n ->
                        (Callable<String>) () -> bulk("CLAIM", n % 2 == 0 ? steps : reversed(steps), "", two.get(n % 2))
                                .andExpect(status().isOk())
                                .andReturn()
                                .getResponse()
                                .getContentAsString(StandardCharsets.UTF_8))
                .toList());

        assertThat(answers).hasSize(50).allSatisfy(answer -> assertThat(
                        JsonPath.<List<Object>>read(answer, "$.results"))
                .hasSize(20));
        for (String step : steps) {
            PersonId owner = work.open(step, Town.MIKKEL).orElseThrow().assignee();
            assertThat(owner).isIn(Town.AMINA, Town.JONAS);
        }
    }

    private static List<String> reversed(List<String> steps) {
        List<String> reversed = new ArrayList<>(steps);
        Collections.reverse(reversed);
        return reversed;
    }
}
