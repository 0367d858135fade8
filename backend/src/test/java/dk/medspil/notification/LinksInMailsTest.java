package dk.medspil.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.directory.Directory;
import dk.medspil.mail.ComposedMail;
import dk.medspil.mail.MailComposer;
import dk.medspil.mail.MailId;
import dk.medspil.mail.OutgoingMail;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where the links in mails lead is said by the configuration, never by the request that caused the mail. */
@MedspilTest
class LinksInMailsTest {

    private static final String SITE = "http://localhost:8080";
    private static final String ELSEWHERE = "thief.example";
    private static final Pattern ADDRESS_OF_SITE = Pattern.compile("https?://[^/\\s]+");

    @Autowired
    MockMvc browser;

    @Autowired
    Directory directory;

    @Autowired
    MailComposer composer;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void theOfficeIsOpen() {
        Town.settle(jdbc);
    }

    @Test
    void aReceiptLeadsToOurSiteWhicheverHostTheRequestNames() throws Exception {
        handIn().andExpect(status().isCreated());

        leadHome("receipt");
    }

    @Test
    void linksAskedForAnewLeadToOurSiteWhicheverHostTheRequestNames() throws Exception {
        handIn().andExpect(status().isCreated());

        fromElsewhere("/api/case-links", Map.of("email", "lise@winther.example"))
                .andExpect(status().isAccepted());

        leadHome("case-links");
    }

    private ResultActions handIn() throws Exception {
        Map<String, Object> form = Map.of(
                "subject",
                "CONTACT",
                "areaId",
                directory.areas().get(0).id(),
                "title",
                "Kontakt til foreninger",
                "description",
                "Hvem kender I?",
                "organisationName",
                "Sundhedshuset",
                "organisationKind",
                "ADMINISTRATION",
                "name",
                "Lise Winther",
                "email",
                "lise@winther.example",
                "language",
                "da");
        return fromElsewhere("/api/requisitions", form);
    }

    /** Each header by which a request can name a host. */
    private ResultActions fromElsewhere(String path, Map<String, ?> body) throws Exception {
        return browser.perform(post(path)
                .header("Host", ELSEWHERE)
                .header("X-Forwarded-Host", ELSEWHERE)
                .header("X-Forwarded-Server", ELSEWHERE)
                .header("X-Forwarded-Proto", "https")
                .header("Forwarded", "host=" + ELSEWHERE + ";proto=https")
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body)));
    }

    /** The one mail of this kind, in the words in which it would leave now. */
    private void leadHome(String template) {
        OutgoingMail mail = jdbc.sql("select id, template, address, name, language, about_kind, about_id,"
                        + " facts::text as facts from outbox_mail where template = :template")
                .param("template", template)
                .query((row, at) -> new OutgoingMail(
                        new MailId(row.getObject("id", UUID.class)),
                        row.getString("template"),
                        row.getString("address"),
                        row.getString("name"),
                        row.getString("language"),
                        row.getString("about_kind"),
                        row.getObject("about_id", UUID.class),
                        json.readValue(row.getString("facts"), new TypeReference<>() {})))
                .single();
        ComposedMail words = composer.compose(mail);

        assertThat(words.text()).contains(SITE + "/case#");
        assertThat(ADDRESS_OF_SITE.matcher(words.text()).results().map(MatchResult::group))
                .containsOnly(SITE);
        assertThat(words.html()).contains(SITE + "/case#").doesNotContain(ELSEWHERE);
        assertThat(words.subject() + words.unsubscribeLink()).doesNotContain(ELSEWHERE);
    }
}
