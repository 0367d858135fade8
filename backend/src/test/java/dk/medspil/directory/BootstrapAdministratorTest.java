package dk.medspil.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.audit.AuditLog;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

@MedspilTest
@ExtendWith(OutputCaptureExtension.class)
class BootstrapAdministratorTest {

    private static final Pattern PRINTED =
            Pattern.compile("sign in as admin with the password (\\w{20}) and change it");

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordRules passwords;

    @Autowired
    AuditLog audit;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc browser;

    @Test
    void thePasswordIsPrintedOnceOpensNothingButItsOwnChangeAndIsGoneAfterwards(CapturedOutput log) throws Exception {
        start("");
        String password = printed(log);
        start("");

        assertThat(PRINTED.matcher(log).results()).hasSize(1);
        Cookie session = session(signIn(password).andExpect(status().isOk()));
        browser.perform(get("/api/admin/people").cookie(session))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("/problems/password-change-needed"));
        Cookie own = session(browser.perform(put("/api/session/password")
                        .cookie(session)
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"current\":\"" + password + "\",\"next\":\"a password of one's own\"}"))
                .andExpect(status().isOk()));
        browser.perform(get("/api/admin/people").cookie(own)).andExpect(status().isOk());
        signIn(password).andExpect(status().isUnauthorized());

        start("");
        signIn(password).andExpect(status().isUnauthorized());
        assertThat(PRINTED.matcher(log).results()).hasSize(1);
    }

    @Test
    void aGivenPasswordIsNotPrinted(CapturedOutput log) throws Exception {
        start("given by whoever installs it");

        assertThat(log).contains("First start").doesNotContain("given by whoever installs it");
        signIn("given by whoever installs it").andExpect(status().isOk());
    }

    @Test
    void aGivenPasswordThatAnybodyGuessesStopsTheStart() {
        assertThatThrownBy(() -> start("admin"))
                .hasMessageContaining("MEDSPIL_BOOTSTRAP_PASSWORD is too easily guessed");
        assertThatThrownBy(() -> start("aaaaaaaaaaaaaaaa")).isInstanceOf(IllegalStateException.class);

        assertThat(accounts.count()).isZero();
    }

    @Test
    void whereSomeoneCanSignInNobodyIsMade(CapturedOutput log) {
        Town.settle(jdbc);

        start("");

        assertThat(accounts.existsByUsernameIgnoreCase("admin")).isFalse();
        assertThat(log).doesNotContain("First start");
    }

    @Test
    void heIsMadeOutsideTheDemoOnly() {
        ApplicationContextRunner house =
                new ApplicationContextRunner().withUserConfiguration(BootstrapAdministrator.class);

        house.withPropertyValues("spring.profiles.active=demo")
                .run(context -> assertThat(context).doesNotHaveBean(BootstrapAdministrator.class));
        house.withPropertyValues("spring.profiles.active=production").run(context -> assertThat(context)
                .getFailure()
                .hasMessageContaining("'bootstrapAdministrator'")
                .hasMessageContaining("People"));
    }

    private void start(String given) {
        new BootstrapAdministrator(people, accounts, passwords, audit, transaction, clock, given)
                .run(new DefaultApplicationArguments());
    }

    private static String printed(CapturedOutput log) {
        Matcher line = PRINTED.matcher(log);
        assertThat(line.find()).as("a password is printed").isTrue();
        return line.group(1);
    }

    private ResultActions signIn(String password) throws Exception {
        return browser.perform(post("/api/session")
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"username\":\"admin\",\"password\":\"" + password + "\"}"));
    }

    private static Cookie session(ResultActions answer) {
        return Objects.requireNonNull(answer.andReturn().getResponse().getCookie("MEDSPIL"));
    }
}
