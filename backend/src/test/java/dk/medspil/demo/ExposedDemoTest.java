package dk.medspil.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dk.medspil.testing.TestDatabaseConnection;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A demo that other machines may reach, in an office where nobody has asked for anything yet. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(properties = {"MEDSPIL_DEMO_EXPOSED=yes", "medspil.demo.cases=0"})
@AutoConfigureMockMvc
@ActiveProfiles({"test", "demo"})
@Import(TestDatabaseConnection.class)
@DirtiesContext
class ExposedDemoTest {

    private static final Pattern PRINTED = Pattern.compile("Demo account (\\w+) has the password (\\w{20})");
    /** By user name; printed while the year was played, whichever test that was before. */
    private static final Map<String, String> FIRST_PRINTED = new ConcurrentHashMap<>();

    @Autowired
    MockMvc browser;

    @Autowired
    DemoPeople people;

    @Autowired
    JavaMailSenderImpl demoMailSender;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void theYearIsPlayed(CapturedOutput log) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> browser.perform(get("/api/demo"))
                .andExpect(jsonPath("$.playing").value(false)));
        PRINTED.matcher(log).results().forEach(line -> FIRST_PRINTED.putIfAbsent(line.group(1), line.group(2)));
        jdbc.sql("delete from demo_mail").update();
    }

    @Test
    void eachGetsAPasswordThatIsPrintedOnceAndTheKnownOneOpensNothing(CapturedOutput log) throws Exception {
        int printedBefore = log.getAll().length();
        people.moveIn();
        people.afterSingletonsInstantiated();

        assertThat(log.getAll().substring(printedBefore)).doesNotContain("has the password");
        List<String> staff =
                people.accounts().stream().map(DemoPeople.Account::username).toList();
        assertThat(FIRST_PRINTED).containsOnlyKeys(staff.toArray(String[]::new));
        for (String username : staff) {
            signIn(username, DemoPeople.KNOWN_PASSWORD).andExpect(status().isUnauthorized());
            signIn(username, FIRST_PRINTED.getOrDefault(username, "")).andExpect(status().isOk());
        }
    }

    @Test
    void theListOfAccountsNamesPeopleAndNoPassword() throws Exception {
        browser.perform(get("/api/demo/accounts"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(7))
                .andExpect(jsonPath("$[0].username").value("amina"))
                .andExpect(jsonPath("$[0].password").doesNotExist());
    }

    @Test
    void theMailboxShowsWhatWasSentTheNewestFirst() throws Exception {
        send("lise@winther.example", "Kvittering", "Hej\n");
        send("fadumo@skn.example", "Hvad førte hjælpen til?", "Hej\n");

        browser.perform(get("/api/demo/mailbox"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(2))
                .andExpect(jsonPath("$[0].to").value("fadumo@skn.example"))
                .andExpect(jsonPath("$[0].subject").value("Hvad førte hjælpen til?"))
                .andExpect(jsonPath("$[1].to").value("lise@winther.example"));
    }

    @Test
    void theMailboxIsSearchedByReceiverAndSubject() throws Exception {
        send("lise@winther.example", "Kvittering", "Hej\n");
        send("fadumo@skn.example", "Hvad førte hjælpen til?", "Hej\n");

        browser.perform(get("/api/demo/mailbox").param("text", "LISE"))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].subject").value("Kvittering"));
        browser.perform(get("/api/demo/mailbox").param("text", "hjælpen"))
                .andExpect(jsonPath("$.length()").value(1));
        browser.perform(get("/api/demo/mailbox").param("text", "%"))
                .andExpect(jsonPath("$.length()").value(0));
    }

    @Test
    void oneMailIsReadWithItsLinksAndNothingInItRuns() throws Exception {
        send("lise@winther.example", "Kvittering", "Hej\n\nSe sagen:\nhttp://localhost:8080/case#abc\n");
        String list = browser.perform(get("/api/demo/mailbox"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String id = JsonPath.read(list, "$[0].id");

        browser.perform(get("/api/demo/mailbox/" + id))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.from").value("taskforce@medspil.example"))
                .andExpect(jsonPath("$.links.length()").value(1))
                .andExpect(jsonPath("$.links[0].label").value("Se sagen"))
                .andExpect(jsonPath("$.links[0].href").value("http://localhost:8080/case#abc"))
                .andExpect(jsonPath("$.html").value(Matchers.not(Matchers.containsString("script"))));
        browser.perform(get("/api/demo/mailbox/" + (Long.parseLong(id) + 1))).andExpect(status().isNotFound());
    }

    private void send(String to, String subject, String text) throws Exception {
        MimeMessage mail = demoMailSender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(mail, true, "UTF-8");
        helper.setFrom("taskforce@medspil.example");
        helper.setTo(to);
        helper.setSubject(subject);
        helper.setText(text, "<p>Hej</p><script>alert(1)</script>");
        demoMailSender.send(mail);
    }

    private ResultActions signIn(String username, String password) throws Exception {
        return browser.perform(post("/api/session")
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}"));
    }
}
