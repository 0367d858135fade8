package dk.medspil.process.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.Subject;
import dk.medspil.requisition.Submission;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The work list, the task forms and the diagrams as a browser uses them. */
@MedspilTest
class ProcessApiTest {

    @Autowired
    MockMvc browser;

    @Autowired
    RequisitionDesk desk;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient database;

    private String number = "";

    @BeforeEach
    void aCaseIsReceived() {
        Town.settle(database);
        number = desk.submit(new Submission(
                        Subject.CONTACT,
                        directory.areas().get(0).id(),
                        "Kontakt til forældre",
                        "Vi vil gerne i kontakt med forældrene.",
                        Town.LISE,
                        Town.HEALTH,
                        null,
                        "da"))
                .number()
                .toString();
    }

    private ResultActions read(String path, PersonId as) throws Exception {
        return browser.perform(get(path).with(Town.as(as)));
    }

    private ResultActions send(String path, String body, PersonId as) throws Exception {
        return browser.perform(post("/api/requisitions/" + number + path)
                .with(Town.as(as))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private String taskId() throws Exception {
        return JsonPath.read(
                read("/api/work?view=ALL", Town.AMINA)
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.items[0].taskId");
    }

    private String screening(String decision, String more) throws Exception {
        return """
                {"taskId":"%s","decision":"%s","kind":"REQUISITION","subject":"CONTACT","areaId":"%s",
                 "priority":"NORMAL","relevance":[]%s}
                """.formatted(taskId(), decision, directory.areas().get(0).id(), more);
    }

    @Test
    void theWorkListShowsWhatWaitsWithItsCounts() throws Exception {
        read("/api/work?view=UNASSIGNED&sort=NUMBER&dir=DESC", Town.AMINA)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].number").value(number))
                .andExpect(jsonPath("$.items[0].kind").value("SCREEN"))
                .andExpect(jsonPath("$.items[0].requester").value("Lise Winther"))
                .andExpect(jsonPath("$.items[0].assignee").doesNotExist())
                .andExpect(jsonPath("$.counts.UNASSIGNED.count").value(1))
                .andExpect(jsonPath("$.counts.MINE.count").value(0));
    }

    @Test
    void aSortThatNobodyKnowsIsRefused() throws Exception {
        read("/api/work?sort=title;drop", Town.AMINA).andExpect(status().isBadRequest());
    }

    @Test
    void aTaskIsClaimedAndHandedBack() throws Exception {
        String path = "/api/work/" + taskId() + "/assignee";

        browser.perform(put(path)
                        .with(Town.as(Town.AMINA))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"personId\":\"" + Town.AMINA + "\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.assignee.initials").value("AH"));
        browser.perform(put(path)
                        .with(Town.as(Town.JONAS))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"personId\":\"" + Town.JONAS + "\"}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("Amina Holm")));
        browser.perform(delete(path).with(Town.as(Town.AMINA)).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.assignee").doesNotExist());
    }

    @Test
    void eachStepAnswersWithTheNext() throws Exception {
        read("/api/requisitions/" + number + "/screening-proposal", Town.AMINA)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.criteria", hasSize(3)))
                .andExpect(jsonPath("$.route.reasons[0].code").isNotEmpty())
                .andExpect(jsonPath("$.consultants[*].person.name", hasItem("Amina Holm")));

        send(
                        "/screening",
                        screening("ACCEPT", ",\"consultantId\":\"" + Town.AMINA + "\",\"deadline\":\"2010-03-19\""),
                        Town.AMINA)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.task.kind").value("PLAN"))
                .andExpect(jsonPath("$.task.formKey").value("plan"))
                .andExpect(jsonPath("$.task.assignee.name").value("Amina Holm"))
                .andExpect(jsonPath("$.task.dueAt").value("2010-03-19T15:00:00Z"));

        read("/api/requisitions/" + number + "/process", Town.AMINA)
                .andExpect(jsonPath("$.active[0]").value("UserTask_PlanAdvice"))
                .andExpect(jsonPath("$.done[*].elementId", hasItem("UserTask_ScreenRequisition")));
    }

    @Test
    void whatADecisionNeedsIsNamedWhenItIsMissing() throws Exception {
        send("/screening", screening("WAIT", ""), Town.AMINA)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("expectedStart"));
        send("/screening", screening("DECLINE", ""), Town.AMINA)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("text"));
        send("/screening", screening("ACCEPT", ",\"unheardOf\":1"), Town.AMINA).andExpect(status().isBadRequest());
    }

    @Test
    void theSameFormSentTwiceActsOnce() throws Exception {
        String body = screening("DECLINE", ",\"text\":\"Det ligger uden for vores opgave\"");

        send("/screening", body, Town.AMINA)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.task").doesNotExist());
        send("/screening", body, Town.AMINA)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type", containsString("step-already-done")));
    }

    @Test
    void aCallIsAnsweredAtOnce() throws Exception {
        String call = """
                {"subject":"OTHER","areaId":"%s","title":"Spørgsmål om tolke","description":"Hvor finder vi tolke?",
                 "organisationName":"Biblioteket","organisationKind":"INSTITUTION","name":"Ida Krog",
                 "email":"ida@bibliotek.example","language":"da",
                 "answer":{"answer":"Ring til tolkecentret","outcome":"SOLVED","summary":"Henvist","methodIds":[]}}
                """.formatted(directory.areas().get(0).id());

        browser.perform(post("/api/calls")
                        .with(Town.as(Town.JONAS))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(call))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.number").isNotEmpty())
                .andExpect(jsonPath("$.task").doesNotExist());
    }

    @Test
    void aCallThatIsSentTwiceIsOneCall() throws Exception {
        String call = """
                {"subject":"OTHER","areaId":"%s","title":"Spørgsmål om tolke","description":"Hvor finder vi tolke?",
                 "organisationName":"Biblioteket","name":"Ida Krog","email":"ida@bibliotek.example","language":"da"}
                """.formatted(directory.areas().get(0).id());

        String first = numberOf(enter(call, "en-tast-to-gange").andExpect(status().isCreated()));
        String second = numberOf(enter(call, "en-tast-to-gange").andExpect(status().isCreated()));
        enter(call.replace("tolke", "børn"), "en-tast-to-gange").andExpect(status().isUnprocessableContent());
        String another = numberOf(enter(call, "en-anden-tast").andExpect(status().isCreated()));

        assertThat(second).isEqualTo(first);
        assertThat(another).isNotEqualTo(first);
    }

    private ResultActions enter(String call, String key) throws Exception {
        return browser.perform(post("/api/calls")
                .with(Town.as(Town.JONAS))
                .with(csrf())
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(call));
    }

    private static String numberOf(ResultActions answer) throws Exception {
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(), "$.number");
    }

    @Test
    void modelsAreReadAsBpmn() throws Exception {
        read("/api/models", Town.AMINA)
                .andExpect(jsonPath("$[*].key", hasItem("requisition-handling")))
                .andExpect(jsonPath("$[*].versionTag", hasItem("1.1")));
        read("/api/models/requisition-handling", Town.AMINA)
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_XML))
                .andExpect(content().string(containsString("Visitér rekvirering")));
        read("/api/models/unheard-of", Town.AMINA).andExpect(status().isNotFound());
    }

    @Test
    void theProcessIsNotForRequesters() throws Exception {
        read("/api/work", Town.LISE).andExpect(status().isNotFound());
        read("/api/models", Town.LISE).andExpect(status().isNotFound());
        read("/api/admin/incidents", Town.AMINA).andExpect(status().isNotFound());
        read("/api/admin/incidents", Town.KAREN).andExpect(status().isOk());
    }
}
