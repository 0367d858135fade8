package dk.medspil.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.requisition.Confidentiality;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Templates: whose they are, what may stand in them, and what a case makes of them. */
@MedspilTest
class ReplyTemplatesTest {

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

    private RequisitionSummary requisition;

    @BeforeEach
    void liseHasSentARequest() {
        Town.settle(jdbc);
        requisition = CaseOfLise.arrives(desk, directory);
    }

    @Test
    void aCaseFillsTheGapsAndNamesThoseItHasNothingFor() throws Exception {
        String id =
                own("Frist", "Hej {{Fornavn}}, {{nummer}} «{{ titel }}» er klar {{frist}}. {{mit navn}}, {{my name}}");

        fill(id, Town.AMINA)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.language").value("da"))
                .andExpect(jsonPath("$.text")
                        .value("Hej Lise, " + requisition.number()
                                + " «Kontakt til foreninger» er klar [frist]. Amina Holm, Amina Holm"))
                .andExpect(jsonPath("$.missing").value("frist"));
    }

    @Test
    void whatAPersonWroteInATitleIsNoGapOfItsOwn() throws Exception {
        RequisitionSummary odd = CaseOfLise.arrives(desk, directory, "Om {{mit navn}} og $1", "Ja.");
        String id = own("Titel", "{{titel}}");

        browser.perform(get("/api/requisitions/" + odd.number() + "/reply-templates/" + id)
                        .with(Town.as(Town.AMINA)))
                .andExpect(jsonPath("$.text").value("Om {{mit navn}} og $1"));
    }

    @Test
    void theRequestersLanguageIsTakenUnlessAnotherIsAskedFor() throws Exception {
        String id = own("To sprog", "Hej", "Two languages", "Hello");

        fill(id, Town.AMINA).andExpect(jsonPath("$.text").value("Hej"));
        browser.perform(get("/api/requisitions/" + requisition.number() + "/reply-templates/" + id)
                        .param("language", "en")
                        .with(Town.as(Town.AMINA)))
                .andExpect(jsonPath("$.text").value("Hello"))
                .andExpect(jsonPath("$.language").value("en"));
    }

    @Test
    void aGapThatNobodyKnowsIsRefusedWithThoseThatThereAre() throws Exception {
        add(Map.of("nameDa", "Forkert", "bodyDa", "Hej {{navn}}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/template-placeholder-unknown"))
                .andExpect(jsonPath("$.title").value(containsString("navn")))
                .andExpect(jsonPath("$.detail").value(containsString("rekvirent")))
                .andExpect(jsonPath("$.errors[0].field").value("bodyDa"));
        add(Map.of("nameDa", "Forkert", "bodyDa", "Hej {{fornavn"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/template-placeholder-open"));
        add(Map.of("nameDa", "Forkert", "bodyDa", "Hej", "bodyEn", "Hello"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("nameEn"));
    }

    @Test
    void onesOwnTemplateIsNobodyElses() throws Exception {
        String id = own("Min", "Hej");

        browser.perform(get("/api/reply-templates").with(Town.as(Town.AMINA)))
                .andExpect(jsonPath("$[0].nameDa").value("Min"))
                .andExpect(jsonPath("$[0].shared").value(false));
        browser.perform(get("/api/reply-templates").with(Town.as(Town.JONAS)))
                .andExpect(jsonPath("$[*].nameDa", not(hasItem("Min"))));
        fill(id, Town.JONAS).andExpect(status().isNotFound());
        send(put("/api/reply-templates/" + id), Map.of("version", 0, "nameDa", "Din", "bodyDa", "Hej"), Town.JONAS)
                .andExpect(status().isNotFound());
        browser.perform(delete("/api/reply-templates/" + id)
                        .with(Town.as(Town.JONAS))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        browser.perform(delete("/api/reply-templates/" + id)
                        .with(Town.as(Town.AMINA))
                        .with(csrf()))
                .andExpect(status().isNoContent());
        fill(id, Town.AMINA).andExpect(status().isNotFound());
    }

    @Test
    void theSharedOnesAreChangedBehindTheDeskAndTheLogTells() throws Exception {
        Map<String, Object> words =
                Map.of("nameDa", "Ferie", "nameEn", "Holiday", "bodyDa", "Vi holder ferie.", "bodyEn", "We are away.");
        String id = JsonPath.read(
                send(post("/api/admin/reply-templates"), words, Town.KAREN)
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.id");
        fill(id, Town.JONAS).andExpect(jsonPath("$.text").value("Vi holder ferie."));

        Map<String, Object> change = new HashMap<>(words);
        change.putAll(Map.of("version", 0, "active", false, "reason", "Ferien er forbi."));
        send(put("/api/admin/reply-templates/" + id), change, Town.KAREN).andExpect(status().isOk());
        send(put("/api/admin/reply-templates/" + id), change, Town.KAREN).andExpect(status().isConflict());

        fill(id, Town.JONAS).andExpect(status().isNotFound());
        assertThat(jdbc.sql("select facts from audit_entry where action = 'REPLY_TEMPLATE_CHANGED'")
                        .query(String.class)
                        .single())
                .contains("true → false", "Ferien er forbi.");
    }

    @Test
    void whoMayNotSeeTheCaseFillsNoTemplateWithIt() throws Exception {
        String id = own("Min", "{{titel}}");
        confidentiality.keep(requisition, Town.MIKKEL);

        fill(id, Town.AMINA).andExpect(status().isNotFound());
    }

    @Test
    void everyOfficeBeginsWithSomeTemplatesWhoseGapsAreKnown() throws Exception {
        browser.perform(get("/api/reply-templates").with(Town.as(Town.JONAS))).andExpect(jsonPath("$", hasSize(4)));

        List<TemplateWords> all = jdbc.sql("select name_da, name_en, body_da, body_en from reply_template")
                .query((row, at) -> new TemplateWords(
                        row.getString("name_da"),
                        row.getString("name_en"),
                        row.getString("body_da"),
                        row.getString("body_en")))
                .list();
        all.forEach(TemplateWords::requireKnownGaps);
    }

    private String own(String name, String body) throws Exception {
        return id(add(Map.of("nameDa", name, "bodyDa", body)));
    }

    private String own(String name, String body, String english, String englishBody) throws Exception {
        return id(add(Map.of("nameDa", name, "bodyDa", body, "nameEn", english, "bodyEn", englishBody)));
    }

    private static String id(ResultActions added) throws Exception {
        return JsonPath.read(
                added.andExpect(status().isCreated()).andReturn().getResponse().getContentAsString(), "$.id");
    }

    private ResultActions add(Map<String, Object> words) throws Exception {
        return send(post("/api/reply-templates"), words, Town.AMINA);
    }

    private ResultActions send(MockHttpServletRequestBuilder request, Map<String, Object> body, PersonId by)
            throws Exception {
        return browser.perform(request.contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .with(Town.as(by))
                .with(csrf()));
    }

    private ResultActions fill(String id, PersonId by) throws Exception {
        return browser.perform(get("/api/requisitions/" + requisition.number() + "/reply-templates/" + id)
                .with(Town.as(by)));
    }
}
