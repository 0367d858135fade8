package dk.medspil.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import dk.medspil.platform.time.OffsetClock;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.TestDatabase;
import dk.medspil.testing.Town;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Two write to one case: the one who read it before the other's change was there is told so, and what to do. */
@MedspilTest
@Import(CaseWork.class)
class LostRaceTest {

    private static final String WAITING = "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
            + " and datname = current_database() and query like 'update requisition%'";

    @Autowired
    CaseWork town;

    @Autowired
    MockMvc browser;

    @Autowired
    TestDatabase administration;

    @Autowired
    OffsetClock clock;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void settle() {
        Town.settle(database);
    }

    @ParameterizedTest
    @CsvSource({"da, Ændret af en anden, Hent siden igen", "en, Changed by someone else, Reload the page"})
    void whoeverWritesOnTopOfAnothersChangeIsToldToLookAgain(String language, String title, String whatToDo)
            throws Exception {
        RequisitionNumber number = town.received();
        clock.advance(Duration.ofMinutes(1));
        CompletableFuture<MockHttpServletResponse> late;
        try (Connection other = administration.connect();
                Statement change = other.createStatement()) {
            other.setAutoCommit(false);
            change.executeUpdate("update requisition set version = version + 1");
            late = CompletableFuture.supplyAsync(() -> note(number, language));
            await().until(this::someoneWaits);
            other.commit();
        }

        MockHttpServletResponse answer = late.join();
        assertThat(answer.getStatus()).isEqualTo(409);
        String problem = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(JsonPath.<String>read(problem, "$.type")).isEqualTo("/problems/changed-meanwhile");
        assertThat(JsonPath.<String>read(problem, "$.title")).isEqualTo(title);
        assertThat(JsonPath.<String>read(problem, "$.detail")).contains(whatToDo);
        assertThat(database.sql("select count(*) from timeline_entry where code = 'note'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private MockHttpServletResponse note(RequisitionNumber number, String language) {
        try {
            return browser.perform(post("/api/requisitions/" + number + "/notes")
                            .with(Town.as(Town.AMINA))
                            .with(csrf())
                            .header("Accept-Language", language)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"text\":\"Ring til foreningen\"}"))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean someoneWaits() throws SQLException {
        try (Connection own = administration.connect();
                Statement statement = own.createStatement();
                ResultSet found = statement.executeQuery(WAITING)) {
            return found.next() && found.getInt(1) == 1;
        }
    }
}
