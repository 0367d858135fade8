package dk.medspil.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.testing.MedspilTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@MedspilTest
class NoDemoTest {

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"/api/demo", "/api/demo/accounts", "/api/demo/mailbox", "/api/demo/mailbox/1"})
    void outsideTheDemoNothingOfItIsThere(String path) throws Exception {
        jdbc.sql("""
                        insert into demo_mail (received_at, sender, recipient, subject, body_text, body_html)
                        values (to_timestamp(0), 'a', 'b', 'c', 'd', 'e')
                        """).update();

        browser.perform(get(path))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("/problems/not-found"));
    }

    @Test
    void outsideTheDemoNobodyMovesTheClock() throws Exception {
        browser.perform(post("/api/demo/clock")
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"to\":\"NEXT_WORKING_DAY\"}"))
                .andExpect(status().isNotFound());
    }

    @Test
    void outsideTheDemoNobodyCanSignInBeforeTheFirstAdministratorIsMade() {
        assertThat(jdbc.sql("select count(*) from account").query(Long.class).single())
                .isZero();
    }
}
