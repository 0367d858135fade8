package dk.medspil.directory;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dk.medspil.platform.time.Office;
import dk.medspil.platform.time.OffsetClock;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Whoever works on the list enters his own absence, and nobody else's. */
@MedspilTest
class MyAbsenceTest {

    @Autowired
    MockMvc browser;

    @Autowired
    OffsetClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aTown() {
        Town.settle(jdbc);
    }

    private ResultActions enter(PersonId person, LocalDate first, LocalDate last, PersonId standIn) throws Exception {
        return browser.perform(post("/api/my-absences")
                .with(Town.as(person))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"firstDay\":\"" + first + "\",\"lastDay\":\"" + last + "\",\"standInId\":\"" + standIn
                        + "\"}"));
    }

    private ResultActions look(PersonId person) throws Exception {
        return browser.perform(get("/api/my-absences").with(Town.as(person))).andExpect(status().isOk());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Office.ZONE);
    }

    @Test
    void theStandInIsToldForWhomAndUntilWhenAndItCanBeTakenBack() throws Exception {
        String entered = enter(Town.AMINA, today(), today().plusDays(4), Town.JONAS)
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();

        look(Town.AMINA)
                .andExpect(jsonPath("$.own", hasSize(1)))
                .andExpect(jsonPath("$.own[0].standIn").value("Jonas Riis"))
                .andExpect(jsonPath("$.covering", empty()));
        look(Town.JONAS)
                .andExpect(jsonPath("$.own", empty()))
                .andExpect(jsonPath("$.covering[0].name").value("Amina Holm"))
                .andExpect(jsonPath("$.covering[0].lastDay")
                        .value(today().plusDays(4).toString()));

        String path = "/api/my-absences/" + JsonPath.read(entered, "$.id");
        browser.perform(delete(path).with(Town.as(Town.JONAS)).with(csrf())).andExpect(status().isNotFound());
        browser.perform(delete(path).with(Town.as(Town.AMINA)).with(csrf())).andExpect(status().isNoContent());
        look(Town.AMINA).andExpect(jsonPath("$.own", empty()));
    }

    @Test
    void whoDoesNotWorkHereStandsInForNobody() throws Exception {
        enter(Town.AMINA, today(), today().plusDays(4), Town.LISE)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("standInId"));
        enter(Town.AMINA, today(), today().plusDays(4), Town.AMINA).andExpect(status().isUnprocessableContent());
    }
}
