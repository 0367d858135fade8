package dk.medspil.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.inbox.FrontDoor;
import dk.medspil.inbox.InboxReading;
import dk.medspil.requisition.Confidentiality;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Cases that belong together, that may be the same, and that are. */
@MedspilTest
class MergingTest {

    private static final String WORDS = "Vi vil gerne i kontakt med somaliske foreninger om sundhed for kvinder.";

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RequisitionDesk desk;

    @Autowired
    Confidentiality confidentiality;

    @Autowired
    Directory directory;

    @Autowired
    FrontDoor door;

    @Autowired
    InboxReading reading;

    private RequisitionSummary first;
    private RequisitionSummary again;

    @BeforeEach
    void liseHasSentTheSameTwice() {
        Town.settle(jdbc);
        first = CaseOfLise.arrives(desk, directory, "Kontakt til somaliske foreninger", WORDS);
        again = CaseOfLise.arrives(desk, directory, "Kontakt til somalisk forening", WORDS + " Haster!");
    }

    @Test
    void whatIsSentTwiceIsHintedAtAndWhatIsNotIsNot() throws Exception {
        RequisitionSummary other = CaseOfLise.arrives(
                desk, directory, "Ansøgning til puljen for idræt", "Vi mangler hjælp til et budget.");

        likely(again)
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].number").value(first.number().toString()))
                .andExpect(jsonPath("$[0].sameRequester").value(true))
                .andExpect(jsonPath("$[0].requester").value("Lise Winther"));
        likely(other).andExpect(jsonPath("$", hasSize(0)));
    }

    @Test
    void aCallIsComparedBeforeItIsEntered() throws Exception {
        send("/api/calls/likely-duplicates", """
                        {"title":"Kontakt til somaliske foreninger","description":"%s","email":"lise@sundhed.example"}
                        """.formatted(WORDS), Town.AMINA)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(2)))
                .andExpect(jsonPath("$[0].number").value(first.number().toString()));
        assertThat(jdbc.sql("select count(*) from requisition")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aCaseThatOneMayNotSeeIsNoHint() throws Exception {
        confidentiality.keep(first, Town.MIKKEL);

        likely(again).andExpect(jsonPath("$", hasSize(0)));
        send(path(again, "relations"), "{\"other\":\"%s\",\"kind\":\"FOLLOWS\"}".formatted(first.number()), Town.AMINA)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/relation-unknown"));
    }

    @Test
    void relatedCasesNameEachOtherOnceUntilItIsEnded() throws Exception {
        String form = "{\"other\":\" %s\",\"kind\":\"FOLLOWS\"}".formatted(first.number());
        String made = send(path(again, "relations"), form, Town.AMINA)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].earlier").value(true))
                .andReturn()
                .getResponse()
                .getContentAsString();
        send(
                        path(first, "relations"),
                        "{\"other\":\"%s\",\"kind\":\"DUPLICATE\"}".formatted(again.number()),
                        Town.AMINA)
                .andExpect(status().isConflict());
        send(path(again, "relations"), "{\"other\":\"%s\",\"kind\":\"FOLLOWS\"}".formatted(again.number()), Town.AMINA)
                .andExpect(status().isUnprocessableContent());
        read(first, "relations", Town.JONAS)
                .andExpect(jsonPath("$[0].number").value(again.number().toString()))
                .andExpect(jsonPath("$[0].earlier").value(false));
        read(again, "timeline", Town.JONAS).andExpect(jsonPath("$.items[*].textCode", hasItem("related")));

        browser.perform(delete(path(again, "relations/" + JsonPath.read(made, "$[0].id")))
                        .with(Town.as(Town.AMINA))
                        .with(csrf()))
                .andExpect(status().isNoContent());
        read(first, "relations", Town.JONAS).andExpect(jsonPath("$", hasSize(0)));
    }

    @Test
    void theMergedCaseEndsAndTheOtherShowsWhatItHas() throws Exception {
        send(path(again, "hours"), "{\"day\":\"2010-03-01\",\"minutes\":45}", Town.AMINA);
        browser.perform(multipart(path(again, "files"))
                        .file(new MockMultipartFile(
                                "file", "plan.txt", "text/plain", "en plan".getBytes(StandardCharsets.UTF_8)))
                        .with(Town.as(Town.AMINA))
                        .with(csrf()))
                .andExpect(status().isCreated());

        merge(again, first, true).andExpect(status().isNoContent());

        read(again, "", Town.AMINA)
                .andExpect(jsonPath("$.status").value("CLOSED"))
                .andExpect(jsonPath("$.closure").value("MERGED"))
                .andExpect(jsonPath("$.task").doesNotExist());
        read(first, "", Town.AMINA).andExpect(jsonPath("$.task.kind").value("SCREEN"));
        String from = "[?(@.from == '" + again.number() + "')]";
        read(first, "timeline", Town.AMINA)
                .andExpect(jsonPath("$.items" + from + ".textCode", hasItem("received")))
                .andExpect(jsonPath("$.items" + from + ".textCode", hasItem("hours-logged")))
                .andExpect(jsonPath("$.items" + from + ".files[0].name", hasItem("plan.txt")))
                .andExpect(jsonPath("$.items[*].textCode", hasItem("merged-in")))
                .andExpect(jsonPath("$.counts.HOURS").value(1));
        read(first, "relations", Town.AMINA)
                .andExpect(jsonPath("$[0].merged").value(true))
                .andExpect(jsonPath("$[0].hoursMinutes").value(45));
        assertThat(running(again)).isZero();
        assertThat(running(first)).isEqualTo(1);
        assertThat(ends(again)).containsExactly("EndEvent_RequisitionMerged");
        assertThat(templates(again)).contains("merged").doesNotContain("withdrawn", "closure");
        assertThat(jdbc.sql("select count(*) from follow_up").query(Long.class).single())
                .isZero();
    }

    @Test
    void whatIsAnsweredToTheMergedCaseLandsOnTheOther() throws Exception {
        merge(again, first, true).andExpect(status().isNoContent());

        door.deliver(("From: Lise Winther <lise@sundhed.example>\r\nSubject: Re: [" + again.number()
                        + "] Kvittering\r\nMessage-ID: <1@sundhed.example>\r\n\r\nVi er blevet flere.\r\n")
                .getBytes(StandardCharsets.UTF_8));
        reading.readDue();

        read(first, "timeline?show=MESSAGES", Town.AMINA)
                .andExpect(jsonPath("$.items[0].text").value("Vi er blevet flere."))
                .andExpect(jsonPath("$.items[0].from").doesNotExist());
    }

    @Test
    void onlyOpenCasesOfTheSameConfidentialityAreMerged() throws Exception {
        merge(again, again, false).andExpect(status().isUnprocessableContent());
        confidentiality.keep(first, Town.MIKKEL);
        merge(again, first, false).andExpect(status().isUnprocessableContent());
        send(path(again, "merger"), form(first, false), Town.MIKKEL)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/merge-confidentiality-differs"));
        confidentiality.keep(again, Town.MIKKEL);
        send(path(again, "merger"), form(first, false), Town.MIKKEL).andExpect(status().isNoContent());
        send(path(again, "merger"), form(first, false), Town.MIKKEL)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/requisition-already-closed"));
        read(first, "timeline", Town.AMINA).andExpect(status().isNotFound());
    }

    private long running(RequisitionSummary requisition) {
        return jdbc.sql("select count(*) from act_ru_execution where business_key_ = :number")
                .param("number", requisition.number().toString())
                .query(Long.class)
                .single();
    }

    private List<String> ends(RequisitionSummary requisition) {
        return jdbc.sql("""
                        select act_id_ from act_hi_actinst where act_type_ = 'noneEndEvent' and proc_inst_id_ = (
                            select proc_inst_id_ from act_hi_procinst where business_key_ = :number)
                        """)
                .param("number", requisition.number().toString())
                .query(String.class)
                .list();
    }

    private List<String> templates(RequisitionSummary requisition) {
        return jdbc.sql("select template from outbox_mail where about_id = :id")
                .param("id", requisition.id().value())
                .query(String.class)
                .list();
    }

    private ResultActions merge(RequisitionSummary one, RequisitionSummary into, boolean follow) throws Exception {
        return send(path(one, "merger"), form(into, follow), Town.AMINA);
    }

    private static String form(RequisitionSummary into, boolean follow) {
        return "{\"into\":\"%s\",\"reason\":\"Sendt to gange.\",\"follow\":%s}".formatted(into.number(), follow);
    }

    private ResultActions likely(RequisitionSummary requisition) throws Exception {
        return read(requisition, "likely-duplicates", Town.AMINA);
    }

    private ResultActions read(RequisitionSummary requisition, String what, PersonId by) throws Exception {
        return browser.perform(get(path(requisition, what)).with(Town.as(by)));
    }

    private ResultActions send(String path, String body, PersonId by) throws Exception {
        return browser.perform(post(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(Town.as(by))
                .with(csrf()));
    }

    private static String path(RequisitionSummary requisition, String what) {
        return "/api/requisitions/" + requisition.number() + (what.isEmpty() ? "" : "/" + what);
    }
}
