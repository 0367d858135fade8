package dk.medspil.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.directory.Directory;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.requisition.Subject;
import dk.medspil.requisition.Submission;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The inbox as a browser uses it. */
@MedspilTest
class InboxApiTest {

    @Autowired
    MockMvc browser;

    @Autowired
    FrontDoor door;

    @Autowired
    InboxReading reading;

    @Autowired
    RequisitionDesk desk;

    @Autowired
    Directory directory;

    @Autowired
    InboundRows rows;

    @Autowired
    JdbcClient jdbc;

    private RequisitionSummary requisition;

    private int count(InboundState state) {
        return rows.counts(List.of(state), "true", Map.of()).getOrDefault(state, 0);
    }

    @BeforeEach
    void settle() {
        Town.settle(jdbc);
        requisition = desk.submit(new Submission(
                Subject.CONTACT,
                directory.areas().get(0).id(),
                "Flere forældre",
                "Vi vil gerne nå forældrene.",
                Town.LISE,
                Town.HEALTH,
                null,
                "da"));
    }

    private UUID strangersMail() {
        door.deliver(
                Letters.from("ukendt@sted.example", "Re: [" + requisition.number() + "]", "Jeg er hendes kollega."));
        reading.readDue();
        return rows.list(InboundState.REVIEW, null, 1, "true", Map.of())
                .get(0)
                .id()
                .value();
    }

    @Test
    void aMailForReviewIsPutOnItsCaseByAPersonWhoIsNamed() throws Exception {
        UUID mail = strangersMail();
        browser.perform(get("/api/inbox").with(Town.as(Town.AMINA)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].reason").value("NOT_OF_CASE"))
                .andExpect(
                        jsonPath("$.items[0].number").value(requisition.number().toString()));
        browser.perform(get("/api/inbox/counts").with(Town.as(Town.AMINA)))
                .andExpect(jsonPath("$.review").value(1));

        browser.perform(post("/api/inbox/" + mail + "/case")
                        .with(Town.as(Town.AMINA))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"number\": \"" + requisition.number() + "\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.line.state").value("ON_CASE"));

        browser.perform(get("/api/requisitions/" + requisition.number() + "/timeline")
                        .with(Town.as(Town.AMINA)))
                .andExpect(jsonPath("$.items[?(@.kind == 'MESSAGE_IN')].text").value("Jeg er hendes kollega."))
                .andExpect(jsonPath("$.items[?(@.kind == 'MESSAGE_IN')].params.placedBy")
                        .value("Amina Holm"))
                .andExpect(jsonPath("$.items[?(@.kind == 'MESSAGE_IN')].params.mail")
                        .value(mail.toString()));
        // the second who wants it is told
        browser.perform(post("/api/inbox/" + mail + "/requisition")
                        .with(Town.as(Town.JONAS))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type", containsString("inbox-settled")));
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'MAIL_PUT_ON_CASE'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aMailAboutAConfidentialCaseIsThereOnlyForWhomTheCaseIs() throws Exception {
        UUID mail = strangersMail();
        jdbc.sql("update requisition set confidential = true").update();

        browser.perform(get("/api/inbox").with(Town.as(Town.JONAS))).andExpect(jsonPath("$.items", hasSize(0)));
        browser.perform(get("/api/inbox/counts").with(Town.as(Town.JONAS)))
                .andExpect(jsonPath("$.review").value(0));
        browser.perform(get("/api/inbox/" + mail).with(Town.as(Town.JONAS))).andExpect(status().isNotFound());
        for (String what : new String[] {"dismissal", "requisition", "reading"}) {
            browser.perform(post("/api/inbox/" + mail + "/" + what)
                            .with(Town.as(Town.JONAS))
                            .with(csrf()))
                    .andExpect(status().isNotFound());
        }
        browser.perform(get("/api/inbox/counts").with(Town.as(Town.MIKKEL)))
                .andExpect(jsonPath("$.review").value(1));
        browser.perform(get("/api/inbox/" + mail).with(Town.as(Town.MIKKEL)))
                .andExpect(jsonPath("$.line.number").value(requisition.number().toString()));
        jdbc.sql("update requisition set consultant_id = :jonas")
                .param("jonas", Town.JONAS.value())
                .update();
        browser.perform(get("/api/inbox").with(Town.as(Town.JONAS))).andExpect(jsonPath("$.items", hasSize(1)));
    }

    @Test
    void aConfidentialCaseIsNoPlaceForAMailToWhomItIsNotThere() throws Exception {
        door.deliver(Letters.from("amina@medspil.example", "Videresendt", "Hører til et sted."));
        reading.readDue();
        UUID mail = rows.list(InboundState.REVIEW, null, 1, "true", Map.of())
                .get(0)
                .id()
                .value();
        jdbc.sql("update requisition set confidential = true").update();
        String onIt = "{\"number\": \"" + requisition.number() + "\"}";

        browser.perform(post("/api/inbox/" + mail + "/case")
                        .with(Town.as(Town.JONAS))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(onIt))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type", containsString("inbox-case-unknown")));
        browser.perform(post("/api/inbox/" + mail + "/case")
                        .with(Town.as(Town.MIKKEL))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(onIt))
                .andExpect(status().isOk());
        browser.perform(get("/api/inbox/" + mail).with(Town.as(Town.JONAS))).andExpect(status().isNotFound());
    }

    @Test
    void aMailForReviewBecomesARequisitionOrIsNotForUs() throws Exception {
        UUID first = strangersMail();
        browser.perform(post("/api/inbox/" + first + "/requisition")
                        .with(Town.as(Town.AMINA))
                        .with(csrf()))
                .andExpect(status().isOk());
        UUID second = strangersMail();
        browser.perform(post("/api/inbox/" + second + "/dismissal")
                        .with(Town.as(Town.AMINA))
                        .with(csrf()))
                .andExpect(jsonPath("$.line.state").value("DISMISSED"));

        assertThat(jdbc.sql("select count(*) from requisition")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(count(InboundState.REVIEW)).isZero();
    }

    @Test
    void whatOneOfUsForwardsBecomesTheRequisitionOfWhoeverAsks() throws Exception {
        door.deliver(Letters.from(
                "amina@medspil.example",
                "VS: Hjælp",
                "Tager en af jer den?\n\n-----Oprindelig meddelelse-----\nFra: Yusuf\n\nKan I hjælpe os?"));
        reading.readDue();
        UUID mail = rows.list(InboundState.REVIEW, null, 1, "true", Map.of())
                .get(0)
                .id()
                .value();
        for (String nobody : List.of("{}", "{\"email\": \"jonas@medspil.example\"}", "{\"email\": \"ingen\"}")) {
            browser.perform(post("/api/inbox/" + mail + "/requisition")
                            .with(Town.as(Town.AMINA))
                            .with(csrf())
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(nobody))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.type", containsString("inbox-requester-needed")));
        }
        browser.perform(post("/api/inbox/" + mail + "/requisition")
                        .with(Town.as(Town.AMINA))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": \"Yusuf Karim\", \"email\": \"yusuf@titan.example\"}"))
                .andExpect(status().isOk());

        Map<String, Object> made = jdbc.sql("""
                        select description, email from requisition join person on person.id = requester_id
                        where channel = 'EMAIL'
                        """).query().singleRow();
        assertThat(made.get("email")).isEqualTo("yusuf@titan.example");
        assertThat(String.valueOf(made.get("description"))).contains("Tager en af jer", "Kan I hjælpe os?");
    }

    @Test
    void aMailThatNamesNoSenderBecomesARequisitionWhenSomebodyKnowsWhoAsks() throws Exception {
        door.deliver(
                Letters.bytes("From: Kopimaskine\nDate: Mon, 1 Mar 2010 09:00:00 +0100\nSubject: Scan\n\nSe her\n"));
        reading.readDue();
        UUID mail = rows.list(InboundState.QUARANTINE, null, 1, "true", Map.of())
                .get(0)
                .id()
                .value();
        browser.perform(post("/api/inbox/" + mail + "/requisition")
                        .with(Town.as(Town.AMINA))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type", containsString("inbox-no-sender")));
        browser.perform(post("/api/inbox/" + mail + "/requisition")
                        .with(Town.as(Town.AMINA))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"email\": \"lise@sundhed.example\"}"))
                .andExpect(jsonPath("$.line.state").value("ON_CASE"));
    }

    @Test
    void anUnknownNumberIsRefusedAndTheMailWaitsOn() throws Exception {
        UUID mail = strangersMail();
        for (String number : new String[] {"2010-9999", "hvad"}) {
            browser.perform(post("/api/inbox/" + mail + "/case")
                            .with(Town.as(Town.AMINA))
                            .with(csrf())
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"number\": \"" + number + "\"}"))
                    .andExpect(status().isUnprocessableContent());
        }
        assertThat(count(InboundState.REVIEW)).isEqualTo(1);
    }

    @Test
    void theOriginalIsForManagersAndAlwaysAnAttachment() throws Exception {
        door.deliver(Letters.bytes("From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n"
                + "--b\n\n<script>alert(1)</script>\n".repeat(1_000)));
        reading.readDue();
        UUID mail = rows.list(InboundState.QUARANTINE, null, 1, "true", Map.of())
                .get(0)
                .id()
                .value();

        browser.perform(get("/api/inbox/" + mail).with(Town.as(Town.AMINA)))
                .andExpect(jsonPath("$.readable").value(false))
                .andExpect(jsonPath("$.mayDownload").value(false));
        browser.perform(get("/api/inbox/" + mail + "/original").with(Town.as(Town.AMINA)))
                .andExpect(status().isForbidden());
        browser.perform(get("/api/inbox/" + mail + "/original").with(Town.as(Town.MIKKEL)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", startsWith("attachment")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")));
        browser.perform(post("/api/inbox/" + mail + "/requisition")
                        .with(Town.as(Town.AMINA))
                        .with(csrf()))
                .andExpect(status().isConflict());
        browser.perform(post("/api/inbox/" + mail + "/reading")
                        .with(Town.as(Town.AMINA))
                        .with(csrf()))
                .andExpect(jsonPath("$.line.state").value("STORED"));
    }

    @Test
    void aMessageSaysOfEachReceiverHowItsMailFaresAndTheCaseWhoseAddressDoesNotWork() throws Exception {
        browser.perform(post("/api/requisitions/" + requisition.number() + "/messages")
                        .with(Town.as(Town.AMINA))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"text\": \"Passer torsdag?\"}"))
                .andExpect(status().is2xxSuccessful());
        String message = "$.items[?(@.kind == 'MESSAGE_OUT')]";
        String timeline = "/api/requisitions/" + requisition.number() + "/timeline";
        browser.perform(get(timeline).with(Town.as(Town.AMINA)))
                .andExpect(jsonPath(message + ".deliveries[*].state").value("QUEUED"));
        browser.perform(get("/api/requisitions/" + requisition.number()).with(Town.as(Town.AMINA)))
                .andExpect(jsonPath("$.returnedAddresses", hasSize(0)));
        jdbc.sql("update outbox_mail set state = 'BOUNCED', reason = '550 no' where template = 'staff-message'")
                .update();
        jdbc.sql("insert into returned_address values ('lise@sundhed.example', now(), gen_random_uuid())")
                .update();

        browser.perform(get(timeline).with(Town.as(Town.AMINA)))
                .andExpect(jsonPath(message + ".deliveries[*].state").value("BOUNCED"))
                .andExpect(jsonPath(message + ".deliveries[*].reason").value("550 no"))
                .andExpect(jsonPath("$.items[?(@.params.template == 'staff-message')]", hasSize(0)));
        browser.perform(get("/api/requisitions/" + requisition.number()).with(Town.as(Town.AMINA)))
                .andExpect(jsonPath("$.returnedAddresses", hasSize(1)))
                .andExpect(jsonPath("$.returnedAddresses[0].address").value("lise@sundhed.example"));
    }

    @Test
    void aMailOfACaseIsSentAgainByWhoeverWorksOnIt() throws Exception {
        UUID mail = UUID.randomUUID();
        jdbc.sql("""
                        insert into outbox_mail (id, message_id, template, address, name, language, about_kind, about_id,
                            facts, automatic, state, attempts, due_at, posted_at)
                        values (:mail, :mail || '@x', 'receipt', 'lise@sundhed.example', 'Lise', 'da', 'requisition',
                            :id, '{}'::jsonb, true, 'BOUNCED', 1, now(), now())
                        """).param("mail", mail).param("id", requisition.id().value()).update();
        String path = "/api/requisitions/" + requisition.number() + "/mails/" + mail + "/resending";

        browser.perform(post("/api/requisitions/2010-9999/mails/" + mail + "/resending")
                        .with(Town.as(Town.AMINA))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        jdbc.sql("update requisition set confidential = true").update();
        browser.perform(post(path).with(Town.as(Town.JONAS)).with(csrf())).andExpect(status().isNotFound());
        jdbc.sql("update requisition set confidential = false").update();
        browser.perform(post(path).with(Town.as(Town.AMINA)).with(csrf())).andExpect(status().isNoContent());
        browser.perform(post(path).with(Town.as(Town.AMINA)).with(csrf())).andExpect(status().isConflict());
    }
}
