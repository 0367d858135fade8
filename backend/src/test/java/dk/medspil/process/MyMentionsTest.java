package dk.medspil.process;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.directory.PersonId;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whoever is mentioned finds it in one place, and cases are found by their tags. */
@MedspilTest
@Import(CaseWork.class)
class MyMentionsTest {

    @Autowired
    CaseWork town;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void settle() {
        Town.settle(database);
    }

    @Test
    void theUnreadStandFirstAndAreReadWhenTheirCaseIsLookedAt() throws Exception {
        RequisitionNumber first = town.carriedOut();
        RequisitionNumber second = town.carriedOut();
        mention(Town.AMINA, first, Town.JONAS, "Kan du se på denne?");
        as(Town.JONAS, delete("/api/requisitions/" + first + "/unread-mentions"))
                .andExpect(status().isNoContent());
        mention(Town.AMINA, second, Town.JONAS, "Og på denne?");

        mine(Town.JONAS)
                .andExpect(jsonPath("$.length()").value(2))
                .andExpect(jsonPath("$[0].number").value(second.toString()))
                .andExpect(jsonPath("$[0].by").value("Amina Holm"))
                .andExpect(jsonPath("$[0].text").value("Og på denne?"))
                .andExpect(jsonPath("$[0].read").value(false))
                .andExpect(jsonPath("$[1].read").value(true));
        unread(Town.JONAS, 1);
        unread(Town.AMINA, 0);

        as(Town.AMINA, delete("/api/requisitions/" + second + "/unread-mentions"))
                .andExpect(status().isNoContent());
        unread(Town.JONAS, 1);
        as(Town.JONAS, delete("/api/requisitions/" + second + "/unread-mentions"))
                .andExpect(status().isNoContent());
        unread(Town.JONAS, 0);
    }

    @Test
    void whatSomebodyMayNotSeeAnyMoreIsNotToldOf() throws Exception {
        RequisitionNumber number = town.carriedOut();
        mention(Town.AMINA, number, Town.JONAS, "Kan du se på denne?");
        database.sql("update requisition set confidential = true").update();

        mine(Town.JONAS).andExpect(jsonPath("$.length()").value(0));
        unread(Town.JONAS, 0);
        as(Town.JONAS, delete("/api/requisitions/" + number + "/unread-mentions"))
                .andExpect(status().isNotFound());
    }

    @Test
    void casesAreFoundByTheirTags() throws Exception {
        RequisitionNumber tagged = town.carriedOut();
        town.carriedOut();
        as(Town.AMINA, put("/api/requisitions/" + tagged + "/tags").content("{\"tags\":[\"Første møde\"]}"))
                .andExpect(status().isOk());

        as(Town.JONAS, get("/api/requisitions").param("tag", "første møde"))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].number").value(tagged.toString()));
        as(Town.JONAS, get("/api/work").param("view", "ALL").param("tag", "første møde"))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].number").value(tagged.toString()));
        as(Town.JONAS, get("/api/requisitions").param("tag", "andet"))
                .andExpect(jsonPath("$.total").value(0));
    }

    private void mention(PersonId by, RequisitionNumber number, PersonId person, String text) throws Exception {
        as(
                        by,
                        post("/api/requisitions/" + number + "/notes")
                                .content("{\"text\":\"" + text + "\",\"mentions\":[\"" + person + "\"]}"))
                .andExpect(status().is2xxSuccessful());
    }

    private ResultActions mine(PersonId person) throws Exception {
        return as(person, get("/api/my-mentions")).andExpect(status().isOk());
    }

    private void unread(PersonId person, int count) throws Exception {
        as(person, get("/api/my-mentions/unread"))
                .andExpect(jsonPath("$.unread").value(count));
    }

    private ResultActions as(PersonId person, MockHttpServletRequestBuilder call) throws Exception {
        return browser.perform(call.with(Town.as(person)).with(csrf()).contentType(MediaType.APPLICATION_JSON));
    }
}
