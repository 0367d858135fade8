package dk.medspil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.platform.access.Anyone;
import dk.medspil.testing.CutDatabase;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** PostgreSQL goes away and comes back, the application stays. */
@SpringBootTest(properties = "spring.datasource.hikari.connection-timeout=1000")
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import({CutDatabase.class, DatabaseAwayTest.HalfWay.class})
@DirtiesContext
class DatabaseAwayTest {

    private static final Duration BACK_WITHIN = Duration.ofSeconds(15);

    @Autowired
    MockMvc browser;

    @Autowired
    CutDatabase.Cable cable;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void theCableIsMended() {
        if (cable.isCut()) {
            cable.mend();
        }
    }

    @Test
    void everyKindOfRequestIsToldToComeBackAndIsServedWhenTheDatabaseIs() throws Exception {
        List<RequestBuilder> requests = List.of(
                // a public read; a session that cannot be looked up; a write in a transaction
                get("/api/areas"),
                get("/api/session").cookie(new Cookie("MEDSPIL", "a session of before")),
                post("/api/session")
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"username\":\"amina\",\"password\":\"whatever it is\"}"));
        browser.perform(get("/api/areas")).andExpect(status().isOk());

        cable.cut();
        for (RequestBuilder request : requests) {
            isToldToComeBack(request);
        }
        cable.mend();

        Awaitility.await().atMost(BACK_WITHIN).untilAsserted(() -> {
            browser.perform(requests.get(0)).andExpect(status().isOk());
            browser.perform(requests.get(1)).andExpect(status().isUnauthorized());
            browser.perform(requests.get(2)).andExpect(status().isUnauthorized());
        });
    }

    @Test
    void aConnectionThatBreaksInTheMiddleOfATransactionLeavesNothingBehind() throws Exception {
        isToldToComeBack(post("/api/half-way").with(csrf()));
        cable.mend();

        Awaitility.await().atMost(BACK_WITHIN).untilAsserted(() -> assertThat(
                        jdbc.sql("select count(*) from unit where name = 'Halvvejs'")
                                .query(Long.class)
                                .single())
                .isZero());
    }

    private void isToldToComeBack(RequestBuilder request) throws Exception {
        browser.perform(request)
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "5"))
                .andExpect(jsonPath("$.type").value("/problems/database-away"))
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }

    /** Writes something, and then loses its connection. */
    @RestController
    @Anyone
    static class HalfWay {

        private final JdbcClient jdbc;
        private final CutDatabase.Cable cable;

        HalfWay(JdbcClient jdbc, CutDatabase.Cable cable) {
            this.jdbc = jdbc;
            this.cable = cable;
        }

        @PostMapping("/api/half-way")
        @Transactional
        public void goHalfWay() {
            jdbc.sql("insert into unit (id, name, active, version) values (gen_random_uuid(), 'Halvvejs', true, 0)")
                    .update();
            cable.cut();
            jdbc.sql("select count(*) from unit").query(Long.class).single();
        }
    }
}
