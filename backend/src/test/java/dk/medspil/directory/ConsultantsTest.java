package dk.medspil.directory;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@MedspilTest
class ConsultantsTest {

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aTown() {
        Town.settle(jdbc);
    }

    @Test
    void theyAreToldByNameInDanishOrder() throws Exception {
        jdbc.sql("update person set name = 'Åse Holm' where id = :id")
                .param("id", Town.AMINA.value())
                .update();
        jdbc.sql("update person set name = 'Ærlig Riis' where id = :id")
                .param("id", Town.JONAS.value())
                .update();

        browser.perform(get("/api/consultants").with(Town.as(Town.MIKKEL)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(2))
                .andExpect(jsonPath("$[0].name").value("Ærlig Riis"))
                .andExpect(jsonPath("$[0].initials").value("ÆR"))
                .andExpect(jsonPath("$[0].id").value(Town.JONAS.toString()))
                .andExpect(jsonPath("$[0].email").doesNotExist())
                .andExpect(jsonPath("$[1].name").value("Åse Holm"));
    }

    @Test
    void whoHasLeftIsNotAmongThem() throws Exception {
        jdbc.sql("update person set active = false where id = :id")
                .param("id", Town.AMINA.value())
                .update();

        browser.perform(get("/api/consultants").with(Town.as(Town.MIKKEL)))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].name").value("Jonas Riis"));
    }

    @Test
    void theyAreNobodyElsesBusiness() throws Exception {
        browser.perform(get("/api/consultants").with(Town.as(Town.LISE))).andExpect(status().isNotFound());
        browser.perform(get("/api/consultants")).andExpect(status().isUnauthorized());
    }
}
