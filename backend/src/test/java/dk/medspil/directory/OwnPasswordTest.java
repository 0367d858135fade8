package dk.medspil.directory;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@MedspilTest
class OwnPasswordTest {

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aTown() {
        Town.settle(jdbc);
    }

    @Test
    void theOldOneHasToBeRight() throws Exception {
        Cookie session = signIn("amina", Town.PASSWORD);

        browser.perform(change(session, "not the present one", "another of her own"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/password-wrong"))
                .andExpect(jsonPath("$.errors[0].field").value("current"));

        browser.perform(get("/api/session").cookie(session)).andExpect(status().isOk());
        attempt("amina", "another of her own").andExpect(status().isUnauthorized());
    }

    @Test
    void whoChangesHisPasswordIsOutEverywhereElse() throws Exception {
        Cookie here = signIn("amina", Town.PASSWORD);
        Cookie onThePhone = signIn("amina", Town.PASSWORD);
        Cookie someoneElse = signIn("jonas", Town.PASSWORD);

        Cookie renewed = Objects.requireNonNull(browser.perform(change(here, Town.PASSWORD, "another of her own"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getCookie("MEDSPIL"));

        browser.perform(get("/api/session").cookie(here)).andExpect(status().isUnauthorized());
        browser.perform(get("/api/session").cookie(onThePhone)).andExpect(status().isUnauthorized());
        browser.perform(get("/api/session").cookie(renewed)).andExpect(status().isOk());
        browser.perform(get("/api/session").cookie(someoneElse)).andExpect(status().isOk());
        attempt("amina", Town.PASSWORD).andExpect(status().isUnauthorized());
        attempt("amina", "another of her own").andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "aaaaaaaaaaaaaaaa", "amina", Town.PASSWORD})
    void aWeakPasswordIsRefusedAndTheOldOneStays(String weak) throws Exception {
        Cookie session = signIn("amina", Town.PASSWORD);

        browser.perform(change(session, Town.PASSWORD, weak))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/password-too-weak"))
                .andExpect(jsonPath("$.errors[0].field").value("next"));

        browser.perform(get("/api/session").cookie(session)).andExpect(status().isOk());
        attempt("amina", Town.PASSWORD).andExpect(status().isOk());
    }

    private Cookie signIn(String username, String password) throws Exception {
        return Objects.requireNonNull(attempt(username, password)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getCookie("MEDSPIL"));
    }

    private ResultActions attempt(String username, String password) throws Exception {
        return browser.perform(form(username, password));
    }

    private static MockHttpServletRequestBuilder form(String username, String password) {
        return post("/api/session")
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}");
    }

    private static MockHttpServletRequestBuilder change(Cookie session, String current, String next) {
        return put("/api/session/password")
                .cookie(session)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"current\":\"" + current + "\",\"next\":\"" + next + "\"}");
    }
}
