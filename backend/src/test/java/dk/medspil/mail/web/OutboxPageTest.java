package dk.medspil.mail.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dk.medspil.audit.AuditReader;
import dk.medspil.mail.MailId;
import dk.medspil.mail.MailOrder;
import dk.medspil.mail.Outbox;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

@MedspilTest
class OutboxPageTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Outbox outbox;

    @Autowired
    AuditReader audit;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aTown() {
        Town.settle(jdbc);
    }

    @Test
    void theAdministratorSeesWhoWasWrittenToAboutWhatButNoWords() throws Exception {
        MailId id = posted("lise@sundhed.example");

        list("").andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].id").value(id.toString()))
                .andExpect(jsonPath("$.items[0].to").value("lise@sundhed.example"))
                .andExpect(jsonPath("$.items[0].template").value("receipt"))
                .andExpect(jsonPath("$.items[0].state").value("QUEUED"))
                .andExpect(jsonPath("$.items[0].attempts").value(0))
                .andExpect(jsonPath("$.items[0].text").doesNotExist())
                .andExpect(jsonPath("$.next").doesNotExist());
    }

    @Test
    void theListIsNarrowedToOneState() throws Exception {
        posted("lise@sundhed.example");
        MailId held = posted("fadumo@netvaerk.example");
        stands(held, "HELD");

        list("?state=HELD")
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].id").value(held.toString()))
                .andExpect(jsonPath("$.items[0].reason").value("as the test wants it"));
        list("?state=SENT").andExpect(jsonPath("$.items.length()").value(0));
        list("?state=LOST").andExpect(status().isBadRequest());
    }

    @Test
    void theNewestComeFirstPageByPage() throws Exception {
        List<String> posted = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            posted.add(0, posted("person" + i + "@sundhed.example").toString());
        }

        String first = body(list("?size=2"));
        String second = body(list("?size=2&after=" + next(first)));
        String third = body(list("?size=2&after=" + next(second)));

        List<String> seen = new ArrayList<>();
        for (String page : List.of(first, second, third)) {
            seen.addAll(JsonPath.<List<String>>read(page, "$.items[*].id"));
        }
        assertThat(seen).isEqualTo(posted);
        assertThat(third).doesNotContain("\"next\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?size=0", "?size=201"})
    void aPageHasItsSize(String query) throws Exception {
        list(query).andExpect(status().isUnprocessableContent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?after=nowhere", "?after=bm8gaWQ"})
    void aListGoesOnOnlyFromAPlaceThatItGave(String query) throws Exception {
        list(query)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("/problems/cursor-invalid"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELD", "BOUNCED", "UNCERTAIN", "DEFERRED"})
    void aMailThatWaitsIsSentAgainAndItIsWrittenDownByWhom(String state) throws Exception {
        MailId id = posted("lise@sundhed.example");
        stands(id, state);

        retry(id.value())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("QUEUED"))
                .andExpect(jsonPath("$.attempts").value(0))
                .andExpect(jsonPath("$.reason").doesNotExist());

        assertThat(audit.entries(id.value(), null, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("MAIL_SENT_AGAIN");
            assertThat(entry.by()).isEqualTo(Town.KAREN.value());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"SENDING", "SENT", "QUEUED"})
    void aMailThatIsSentOrOnItsWayIsNotSentASecondTime(String state) throws Exception {
        MailId id = posted("lise@sundhed.example");
        stands(id, state);

        retry(id.value())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/mail-on-its-way"))
                .andExpect(jsonPath("$.detail").value(Matchers.not(Matchers.emptyOrNullString())));

        assertThat(audit.entries(id.value(), null, 10)).isEmpty();
        list("?state=" + state).andExpect(jsonPath("$.items.length()").value(1));
    }

    @Test
    void aMailThatIsNotThereIsNotFoundAndAConsultantMayNotSendAny() throws Exception {
        retry(UUID.randomUUID()).andExpect(status().isNotFound());

        MailId id = posted("lise@sundhed.example");
        stands(id, "HELD");
        browser.perform(post("/api/admin/outbox/" + id + "/retry")
                        .with(Town.as(Town.AMINA))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        list("?state=HELD").andExpect(jsonPath("$.items.length()").value(1));
    }

    private MailId posted(String address) {
        MailOrder order = new MailOrder(
                "receipt", address, "Lise Winther", "da", "requisition", UUID.randomUUID(), Map.of(), true);
        return Objects.requireNonNull(transaction.execute(status -> outbox.post(order)));
    }

    private void stands(MailId id, String state) {
        jdbc.sql("""
                        update outbox_mail
                        set state = :state, attempts = 1, reason = 'as the test wants it',
                            lease = case when :state = 'SENDING' then id end,
                            sent_at = case when :state = 'SENT' then posted_at end,
                            text_sha256 = case when :state = 'SENT' then 'hash' end
                        where id = :id
                        """).param("state", state).param("id", id.value()).update();
    }

    private ResultActions list(String query) throws Exception {
        return browser.perform(get("/api/admin/outbox" + query).with(Town.as(Town.KAREN)));
    }

    private ResultActions retry(UUID id) throws Exception {
        return browser.perform(post("/api/admin/outbox/" + id + "/retry")
                .with(Town.as(Town.KAREN))
                .with(csrf()));
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }

    private static String next(String page) {
        return JsonPath.read(page, "$.next");
    }
}
