package dk.medspil.programme.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.platform.access.Role;
import dk.medspil.platform.access.SignedInPerson;
import dk.medspil.platform.time.OffsetClock;
import dk.medspil.testing.MedspilTest;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who may see the success criteria, and how. */
@MedspilTest
class CriteriaApiTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private OffsetClock clock;

    @Test
    void theCriteriaAreForStaff() throws Exception {
        http.perform(get("/api/criteria")).andExpect(status().isUnauthorized());
        http.perform(get("/api/criteria").with(as(Role.REQUESTER))).andExpect(status().isNotFound());
        http.perform(get("/api/criteria").with(as(Role.CONSULTANT)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.period.code").value("2010"))
                .andExpect(jsonPath("$.periods.length()").value(7))
                .andExpect(jsonPath("$.cards[0].code").value("S1"))
                .andExpect(jsonPath("$.cards[0].target").value(70))
                .andExpect(jsonPath("$.cards[0].share").doesNotExist())
                .andExpect(jsonPath("$.cards[0].final").value(false));
        http.perform(get("/api/criteria").param("period", "1999").with(as(Role.CONSULTANT)))
                .andExpect(status().isNotFound());
    }

    @Test
    void oneCriterionHasItsWaterfallAndItsDefinition() throws Exception {
        http.perform(get("/api/criteria/S14").with(as(Role.MANAGER)).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.card.title").value("Better cooperation with other actors"))
                .andExpect(jsonPath("$.card.waterfall.length()").value(8))
                .andExpect(jsonPath("$.definition.questionKey").value("cooperation"))
                .andExpect(jsonPath("$.definition.successes[0]").value("YES"));
        http.perform(get("/api/criteria/S99").with(as(Role.MANAGER))).andExpect(status().isNotFound());
    }

    @Test
    void onlyManagersSeeNames() throws Exception {
        http.perform(get("/api/criteria/S13/units")
                        .param("purpose", "Nysgerrighed")
                        .with(as(Role.CONSULTANT)))
                .andExpect(status().isNotFound());
        http.perform(get("/api/criteria/S13/units").param("purpose", "").with(as(Role.MANAGER)))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.type").value("/problems/purpose-needed"));
        http.perform(get("/api/criteria/S13/units")
                        .param("purpose", "Opfølgning")
                        .with(as(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.units.length()").value(0));
    }

    @Test
    void onlyManagersFreezeAndOnlyWhatIsOver() throws Exception {
        http.perform(post("/api/periods/2010-H1/freeze").with(csrf()).with(as(Role.CONSULTANT)))
                .andExpect(status().isForbidden());
        http.perform(post("/api/periods/2010-H1/freeze").with(csrf()).with(as(Role.MANAGER)))
                .andExpect(status().isConflict());
        clock.freezeAt(Instant.parse("2010-08-16T08:00:00Z"));
        http.perform(post("/api/periods/2010-H1/freeze").with(csrf()).with(as(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.frozen").value(true));
        http.perform(get("/api/periods/2010-H1/freeze").with(as(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].same").value(true));
        assertThat(http.perform(get("/api/criteria").param("period", "2010-H1").with(as(Role.CONSULTANT)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("\"frozen\":true");
    }

    private static RequestPostProcessor as(Role role) {
        SignedInPerson person = new SignedInPerson(UUID.randomUUID(), "En medarbejder", Set.of(role), "da", false);
        TestingAuthenticationToken token = new TestingAuthenticationToken(person, null);
        token.setAuthenticated(true);
        return authentication(token);
    }
}
