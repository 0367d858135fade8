package dk.medspil.casework;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dk.medspil.directory.Directory;
import dk.medspil.directory.OrganisationKind;
import dk.medspil.directory.PersonId;
import dk.medspil.requisition.Confidentiality;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Tags, a checklist, and the organisations that take part. */
@MedspilTest
class CaseDeskTest {

    private static final String CHECKLIST = "7e3d0000-0000-4000-8000-000000000011";

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient jdbc;

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
    void aCaseHasTheTagsThatWereGivenLastEachOnce() throws Exception {
        send(put(path("tags")), "{\"tags\":[\"Sundhed\",\" sundhed \",\"Café  for kvinder\"]}")
                .andExpect(jsonPath("$.tags", contains("café for kvinder", "sundhed")));
        send(put(path("tags")), "{\"tags\":[\"sundhed\"]}").andExpect(jsonPath("$.tags", contains("sundhed")));
        send(get("/api/tags"), "").andExpect(jsonPath("$", contains("sundhed")));
        send(put(path("tags")), "{\"tags\":[]}").andExpect(jsonPath("$.tags", hasSize(0)));
        send(get("/api/tags"), "").andExpect(jsonPath("$", hasSize(0)));
    }

    @Test
    void aChecklistIsTakenFromItsTemplateAndBelongsToTheCaseFromThen() throws Exception {
        String taken = send(post(path("checklist")), "{\"template\":\"" + CHECKLIST + "\"}")
                .andExpect(jsonPath("$.checks", hasSize(4)))
                .andExpect(jsonPath("$.checks[0].text").value("Ring til rekvirenten"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        send(post(path("checklist")), "{\"text\":\" Husk lokalet \"}")
                .andExpect(jsonPath("$.checks[4].text").value("Husk lokalet"));
        send(put("/api/admin/checklists/" + CHECKLIST), """
                        {"version":0,"nameDa":"Kontakt","nameEn":"Contact","itemsDa":["Et"],"itemsEn":["One"],
                         "active":false,"reason":"Kortere"}
                        """, Town.KAREN).andExpect(status().isOk());

        String first = path("checklist/" + JsonPath.read(taken, "$.checks[0].id"));
        send(put(first), "{\"done\":true}")
                .andExpect(jsonPath("$.checks[0].doneBy").value("Amina Holm"))
                .andExpect(jsonPath("$.checks[0].doneAt").value("2010-03-01T08:00:00Z"))
                .andExpect(jsonPath("$.checks", hasSize(5)));
        send(put(first), "{\"done\":true}", Town.JONAS)
                .andExpect(jsonPath("$.checks[0].doneBy").value("Amina Holm"));
        send(put(first), "{\"done\":false}")
                .andExpect(jsonPath("$.checks[0].doneAt").doesNotExist());
        send(delete(first), "").andExpect(jsonPath("$.checks", hasSize(4)));
        send(delete(first), "").andExpect(status().isNotFound());
        send(post(path("checklist")), "{\"template\":\"" + CHECKLIST + "\"}")
                .andExpect(status().isUnprocessableContent());
        send(post(path("checklist")), "{}").andExpect(status().isUnprocessableContent());
    }

    @Test
    void aTemplateHasEachItemInBothLanguages() throws Exception {
        send(post("/api/admin/checklists"), """
                        {"nameDa":"Kontakt","nameEn":"Contact","itemsDa":["Et","To"],"itemsEn":["One"]}
                        """, Town.KAREN)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/checklist-languages-differ"));
        send(post("/api/admin/checklists"), """
                        {"nameDa":"Kontakt","nameEn":"Contact","itemsDa":["Et"],"itemsEn":["One"]}
                        """, Town.KAREN).andExpect(status().isCreated());
        send(get("/api/checklists"), "").andExpect(jsonPath("$", hasSize(3)));
    }

    @Test
    void anOrganisationOfTheDirectoryTakesPartOnce() throws Exception {
        String id = directory
                .findOrAddOrganisation("Beboerhuset", OrganisationKind.ASSOCIATION)
                .id()
                .toString();
        String form = "{\"organisationId\":\"%s\",\"contact\":\"%s\",\"role\":\"Vært\"}";

        send(post(path("participants")), form.formatted(id, "Ida"));
        String added = send(post(path("participants")), form.formatted(id, "Ida Krog, 33 33 33 33"))
                .andExpect(jsonPath("$.participants", hasSize(1)))
                .andExpect(jsonPath("$.participants[0].organisation").value("Beboerhuset"))
                .andExpect(jsonPath("$.participants[0].contact").value("Ida Krog, 33 33 33 33"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        send(post(path("participants")), form.formatted("5a1d0000-0000-4000-8000-00000000beef", ""))
                .andExpect(status().isUnprocessableContent());
        send(delete(path("participants/" + JsonPath.read(added, "$.participants[0].id"))), "")
                .andExpect(jsonPath("$.participants", hasSize(0)));
    }

    @Test
    void itIsOutOfReachWithItsCase() throws Exception {
        confidentiality.keep(requisition, Town.MIKKEL);

        send(get(path("desk")), "").andExpect(status().isNotFound());
        send(put(path("tags")), "{\"tags\":[]}").andExpect(status().isNotFound());
        send(post(path("checklist")), "{}").andExpect(status().isNotFound());
    }

    private String path(String what) {
        return "/api/requisitions/" + requisition.number() + "/" + what;
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body) throws Exception {
        return send(request, body, Town.AMINA);
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body, PersonId by) throws Exception {
        return browser.perform(request.contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(Town.as(by))
                .with(csrf()));
    }
}
