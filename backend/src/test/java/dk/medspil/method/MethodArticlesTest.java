package dk.medspil.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.requisition.Confidentiality;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.requisition.Subject;
import dk.medspil.requisition.Submission;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue as those write it who work with it, and the cases that its methods go to. */
@MedspilTest
class MethodArticlesTest {

    private static final String MAP = "6b1d0f5e-0001-4c4e-9a51-2010a0000001";
    private static final String WORDS = "{\"title\":\"%s\",\"description\":\"%s\",\"text\":\"## Hvornår\"}";

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    RequisitionDesk desk;

    @Autowired
    Confidentiality confidentiality;

    @Autowired
    Directory directory;

    @BeforeEach
    void settle() {
        Town.settle(jdbc);
    }

    private ResultActions send(HttpMethod method, String path, PersonId who, String body) throws Exception {
        return browser.perform(request(method, "/api" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(Town.as(who))
                .with(csrf()));
    }

    private ResultActions look(String path, PersonId who) throws Exception {
        return browser.perform(get("/api" + path).with(Town.as(who)));
    }

    private String draft(PersonId who) throws Exception {
        String answer = send(
                        HttpMethod.POST,
                        "/methods",
                        who,
                        "{\"danish\":" + WORDS.formatted("Naboteam", "Naboer der banker på.") + ",\"english\":"
                                + WORDS.formatted("", "") + "}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.status").value("DRAFT"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return json.readTree(answer).get("id").asString();
    }

    private static String change(int version, String status, String english, PersonId owner) {
        return "{\"version\":%d,\"status\":\"%s\",\"danish\":%s,\"english\":%s,\"ownerId\":\"%s\"}"
                .formatted(
                        version,
                        status,
                        WORDS.formatted("Naboteam", "Naboer der banker på."),
                        WORDS.formatted(english, english),
                        owner);
    }

    private RequisitionSummary requisition() {
        return desk.submit(new Submission(
                Subject.CONTACT,
                directory.areas().get(0).id(),
                "Flere forældre",
                "Vi vil gerne nå forældrene.",
                Town.LISE,
                Town.HEALTH,
                null,
                "da"));
    }

    @Test
    void aConsultantWritesADraftAndAManagerPutsItInForce() throws Exception {
        String id = draft(Town.AMINA);
        look("/methods", Town.AMINA).andExpect(jsonPath("$[*].id", not(hasItem(id))));
        send(HttpMethod.PUT, "/methods/" + id, Town.AMINA, change(0, "IN_FORCE", "Neighbours", Town.AMINA))
                .andExpect(status().isForbidden());
        send(HttpMethod.PUT, "/methods/" + id, Town.JONAS, change(0, "DRAFT", "Neighbours", Town.AMINA))
                .andExpect(status().isForbidden());
        send(HttpMethod.PUT, "/methods/" + id, Town.MIKKEL, change(0, "IN_FORCE", "", Town.AMINA))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/method-not-whole"));

        send(HttpMethod.PUT, "/methods/" + id, Town.AMINA, change(0, "DRAFT", "Neighbours", Town.AMINA))
                .andExpect(status().isOk());
        send(HttpMethod.PUT, "/methods/" + id, Town.MIKKEL, change(0, "IN_FORCE", "Neighbours", Town.JONAS))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/method-changed-meanwhile"));
        send(HttpMethod.PUT, "/methods/" + id, Town.MIKKEL, change(1, "IN_FORCE", "Neighbours", Town.JONAS))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.owner").value("Jonas Riis"))
                .andExpect(jsonPath("$.changedBy").value("Mikkel Bruun"))
                .andExpect(jsonPath("$.version").value(2));

        look("/methods", Town.AMINA).andExpect(jsonPath("$[*].id", hasItem(id)));
        assertThat(jdbc.sql("select action from audit_entry where kind = 'METHOD' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("METHOD_ADDED", "METHOD_CHANGED", "METHOD_CHANGED");
    }

    @Test
    void aRetiredMethodIsHandedOverNoMore() throws Exception {
        RequisitionSummary requisition = requisition();
        String id = draft(Town.AMINA);

        send(HttpMethod.POST, "/requisitions/" + requisition.number() + "/methods", Town.AMINA, handOver(id))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/method-unknown"));
    }

    private static String handOver(String id) {
        return "{\"methodId\":\"" + id + "\"}";
    }

    @Test
    void aMethodHandedOverStandsOnTheCaseAndTheCaseOnTheMethod() throws Exception {
        RequisitionSummary requisition = requisition();
        String path = "/requisitions/" + requisition.number() + "/methods";

        send(HttpMethod.POST, path, Town.AMINA, handOver(MAP)).andExpect(status().isNoContent());
        send(HttpMethod.POST, path, Town.AMINA, handOver(MAP)).andExpect(status().isNoContent());

        look("/methods/" + MAP + "/use", Town.JONAS)
                .andExpect(jsonPath("$.count").value(1))
                .andExpect(jsonPath("$.requesters").value(1))
                .andExpect(
                        jsonPath("$.cases[0].number").value(requisition.number().toString()))
                .andExpect(jsonPath("$.answers", hasSize(3)))
                .andExpect(jsonPath("$.answers[0].figure.suppressed").value(true))
                .andExpect(jsonPath("$.answers[0].figure.k").doesNotExist());
        look("/methods/" + MAP + "/use", Town.MIKKEL)
                .andExpect(jsonPath("$.answers[0].figure.suppressed").value(false))
                .andExpect(jsonPath("$.answers[0].figure.relevant").value(0));
        assertThat(jdbc.sql("select count(*) from timeline_entry where code = 'method-handed-over'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);

        confidentiality.keep(requisition, Town.MIKKEL);
        look("/methods/" + MAP + "/use", Town.JONAS)
                .andExpect(jsonPath("$.count").value(1))
                .andExpect(jsonPath("$.cases", hasSize(0)));
    }

    @Test
    void filesAreItsOwnersToAddAndEverybodysToRead() throws Exception {
        String id = draft(Town.AMINA);
        String path = "/api/methods/" + id + "/files";
        MockMultipartFile file = new MockMultipartFile("file", "guide.html", "text/html", "<h1>Hej".getBytes());
        browser.perform(multipart(path).file(file).with(Town.as(Town.JONAS)).with(csrf()))
                .andExpect(status().isForbidden());
        String answer = browser.perform(
                        multipart(path).file(file).with(Town.as(Town.AMINA)).with(csrf()))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String fileId = json.readTree(answer).get("id").asString();

        browser.perform(get(path + "/" + fileId).with(Town.as(Town.JONAS)))
                .andExpect(status().isOk())
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().longValue("Content-Length", file.getSize()))
                .andExpect(header().string("Accept-Ranges", "bytes"));
        browser.perform(get(path + "/" + fileId).header("Range", "bytes=1-3").with(Town.as(Town.JONAS)))
                .andExpect(status().isPartialContent())
                .andExpect(header().string("Content-Range", "bytes 1-3/" + file.getSize()))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
                .andExpect(content().bytes(Arrays.copyOfRange(file.getBytes(), 1, 4)));
        browser.perform(get(path + "/" + fileId)
                        .header("Range", "bytes=0-0,2-2")
                        .with(Town.as(Town.JONAS)))
                .andExpect(status().isPartialContent())
                .andExpect(content().string(containsString("Content-Range: bytes 2-2/" + file.getSize())));
        browser.perform(get(path + "/" + fileId)
                        .header("Range", "bytes=900000-")
                        .with(Town.as(Town.JONAS)))
                .andExpect(status().isRequestedRangeNotSatisfiable());
        look("/methods/" + MAP + "/files/" + fileId, Town.JONAS).andExpect(status().isNotFound());
        send(HttpMethod.DELETE, "/methods/" + id + "/files/" + fileId, Town.AMINA, "{}")
                .andExpect(status().isNoContent());
        look("/methods/" + id, Town.AMINA).andExpect(jsonPath("$.files", hasSize(0)));
    }
}
