package dk.medspil.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.platform.throttle.Throttle;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@MedspilTest
class SignInTest {

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PeopleDesk people;

    @Autowired
    SignInDesk desk;

    @Autowired
    Throttle throttle;

    @BeforeEach
    void aTown() {
        Town.settle(jdbc);
    }

    @Test
    void aConsultantSignsInAndOut() throws Exception {
        Cookie session = signIn("amina", Town.PASSWORD);

        browser.perform(get("/api/session").cookie(session))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value("Amina Holm"))
                .andExpect(jsonPath("$.initials").value("AH"))
                .andExpect(jsonPath("$.roles[0]").value("CONSULTANT"));

        browser.perform(delete("/api/session").cookie(session).with(csrf()))
                .andExpect(status().isNoContent())
                .andExpect(cookie().maxAge("MEDSPIL", 0));
        browser.perform(get("/api/session").cookie(session)).andExpect(status().isUnauthorized());
    }

    @Test
    void theCookieIsOutOfReachForScriptsAndItsTokenIsNowhereInTheDatabase() throws Exception {
        Cookie session = signIn("amina", Town.PASSWORD);

        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(jdbc.sql("select encode(token_hash, 'escape') from session")
                        .query(String.class)
                        .single())
                .doesNotContain(session.getValue());
    }

    @Test
    void aKnownAndAnUnknownNameGetTheSameAnswer() throws Exception {
        MvcResult known = attempt("amina", "wrong").andReturn();
        MvcResult unknown = attempt("nobody", "wrong").andReturn();

        assertThat(known.getResponse().getStatus()).isEqualTo(401);
        assertThat(unknown.getResponse().getStatus()).isEqualTo(401);
        assertThat(known.getResponse().getContentAsString())
                .isEqualTo(unknown.getResponse().getContentAsString())
                .contains("/problems/sign-in-refused");
    }

    @Test
    void tooManyWrongPasswordsAreThrottledAndRightOnesAreNot() throws Exception {
        for (int i = 0; i < 30; i++) {
            attempt("jonas", Town.PASSWORD).andExpect(status().isOk());
        }
        for (int i = 0; i < 20; i++) {
            attempt("amina", "wrong").andExpect(status().isUnauthorized());
        }

        attempt("amina", Town.PASSWORD)
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"));
        attempt("jonas", Town.PASSWORD).andExpect(status().isOk());
    }

    @Test
    void anAddressThatIsRefusedForGuessingUsesUpNobodysName() throws Exception {
        for (int i = 0; i < 200; i++) {
            throttle.take("sign-in-address", "127.0.0.1", 200);
        }
        for (int i = 0; i < 30; i++) {
            attempt("amina", "wrong").andExpect(status().isTooManyRequests());
        }

        browser.perform(form("amina", Town.PASSWORD).with(from("192.0.2.7"))).andExpect(status().isOk());
    }

    @Test
    void aRefusalIsWrittenDownForAKnownAndForAnUnknownName() throws Exception {
        attempt("amina", "wrong");
        attempt("nobody", "wrong");

        assertThat(jdbc.sql("select record_id from audit_entry where action = 'SIGN_IN_REFUSED' order by id")
                        .query(UUID.class)
                        .list())
                .containsExactly(Town.AMINA.value(), new UUID(0, 0));
    }

    @Test
    void aNewSessionEndsTheFormerOne() throws Exception {
        Cookie first = signIn("amina", Town.PASSWORD);

        Cookie second = Objects.requireNonNull(
                browser.perform(form("amina", Town.PASSWORD).cookie(first))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getCookie("MEDSPIL"));

        assertThat(second.getValue()).isNotEqualTo(first.getValue());
        browser.perform(get("/api/session").cookie(first)).andExpect(status().isUnauthorized());
        browser.perform(get("/api/session").cookie(second)).andExpect(status().isOk());
    }

    @Test
    void whoIsDisabledIsOutAtHisNextClick() throws Exception {
        Cookie session = signIn("amina", Town.PASSWORD);

        jdbc.sql("update person set active = false where id = :id")
                .param("id", Town.AMINA.value())
                .update();

        browser.perform(get("/api/session").cookie(session)).andExpect(status().isUnauthorized());
        attempt("amina", Town.PASSWORD).andExpect(status().isUnauthorized());
    }

    @Test
    void aPasswordThatSomeoneElseSetEndsAllSessionsAndHasToBeChanged() throws Exception {
        Cookie former = signIn("amina", Town.PASSWORD);
        people.setPassword(Town.AMINA, "given by the administrator", "forgotten", Town.KAREN.value());

        browser.perform(get("/api/session").cookie(former)).andExpect(status().isUnauthorized());
        Cookie session = signIn("amina", "given by the administrator");
        browser.perform(get("/api/admin/people").cookie(session))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("/problems/password-change-needed"));
        browser.perform(change(session, "given by the administrator", "amina"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("next"));
        browser.perform(change(session, "not the present one", "a password of her own"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("current"));

        Cookie own = Objects.requireNonNull(
                browser.perform(change(session, "given by the administrator", "a password of her own"))
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.mustChangePassword").value(false))
                        .andReturn()
                        .getResponse()
                        .getCookie("MEDSPIL"));

        browser.perform(get("/api/session").cookie(session)).andExpect(status().isUnauthorized());
        browser.perform(get("/api/session").cookie(own)).andExpect(status().isOk());
    }

    @Test
    void whoIsDisabledIsRefusedOnEveryRouteAtOnce() throws Exception {
        Cookie session = signIn("karen", Town.PASSWORD);
        browser.perform(get("/api/admin/people").cookie(session)).andExpect(status().isOk());

        jdbc.sql("update person set active = false where id = :id")
                .param("id", Town.KAREN.value())
                .update();

        browser.perform(get("/api/admin/people").cookie(session)).andExpect(status().isUnauthorized());
        browser.perform(delete("/api/session").cookie(session).with(csrf())).andExpect(status().isUnauthorized());
    }

    @Test
    void singleSignOnKnowsAPersonByIssuerAndSubjectAlone() {
        people.linkSubject(Town.AMINA, "https://id.example", "subject-1", Town.KAREN.value());

        String token = desk.signInBySubject("https://id.example", "subject-1", null);

        assertThat(token).isNotBlank();
        assertThatThrownBy(() -> desk.signInBySubject("https://id.example", "amina@medspil.example", null))
                .hasMessage("sign-in-refused");
    }

    @Test
    void aMutatingCallFromAnotherSiteIsRefused() throws Exception {
        String body = "{\"username\":\"amina\",\"password\":\"" + Town.PASSWORD + "\"}";

        browser.perform(post("/api/session")
                        .with(Town.withOwnGuard())
                        .cookie(new Cookie("XSRF-TOKEN", "the browser sends this by itself"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("/problems/forgery-suspected"));
        browser.perform(post("/api/session")
                        .with(Town.withOwnGuard())
                        .cookie(new Cookie("XSRF-TOKEN", "known to our pages"))
                        .header("X-XSRF-TOKEN", "known to our pages")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().isOk())
                .andExpect(cookie().exists("MEDSPIL"))
                .andExpect(cookie().exists("XSRF-TOKEN"));
    }

    @Test
    void theOfficeGivesTheTokenAgainstForgery() throws Exception {
        browser.perform(get("/api/office").with(Town.withOwnGuard()))
                .andExpect(status().isOk())
                .andExpect(cookie().exists("XSRF-TOKEN"))
                .andExpect(cookie().httpOnly("XSRF-TOKEN", false))
                .andExpect(jsonPath("$.firstResponseWorkingDays").value(2))
                .andExpect(jsonPath("$.language").value("da"));
    }

    @Test
    void refusalsSpeakTheCallersLanguageAndNameTheField() throws Exception {
        browser.perform(get("/api/session"))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.title").value("Log ind først"));
        browser.perform(get("/api/session").header("Accept-Language", "en"))
                .andExpect(jsonPath("$.title").value("Sign in first"));
        browser.perform(post("/api/session")
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"username\":\"amina\",\"password\":\"x\",\"admin\":true}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("admin"));
        browser.perform(post("/api/session")
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"username\":\"amina\"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("password"))
                .andExpect(jsonPath("$.errors[0].code").value("NotNull"))
                .andExpect(jsonPath("$.trace").doesNotExist());
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

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private static MockHttpServletRequestBuilder change(Cookie session, String current, String next) {
        return put("/api/session/password")
                .cookie(session)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"current\":\"" + current + "\",\"next\":\"" + next + "\"}");
    }
}
