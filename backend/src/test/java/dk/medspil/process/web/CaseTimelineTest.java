package dk.medspil.process.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.directory.Directory;
import dk.medspil.files.FileId;
import dk.medspil.platform.access.Role;
import dk.medspil.platform.access.SignedInPerson;
import dk.medspil.platform.security.SignedInAuthentication;
import dk.medspil.platform.time.OffsetClock;
import dk.medspil.requisition.Correspondence;
import dk.medspil.requisition.RequisitionDesk;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.requisition.Subject;
import dk.medspil.requisition.Submission;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One timeline of what was said and done and of the mails that went out: in pages, and by topic. */
@MedspilTest
class CaseTimelineTest {

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    RequisitionDesk desk;

    @Autowired
    Correspondence correspondence;

    @Autowired
    Directory directory;

    @Autowired
    OffsetClock clock;

    private RequisitionSummary requisition;

    @BeforeEach
    void aCaseWithALittleOfEverything() throws Exception {
        Town.settle(jdbc);
        requisition = desk.submit(new Submission(
                Subject.CONTACT,
                directory.areas().get(0).id(),
                "Kontakt til foreninger",
                "Hvem kender I?",
                Town.LISE,
                Town.HEALTH,
                null,
                "da"));
        clock.advance(Duration.ofMinutes(5));
        aminaIsAtHerDesk();
        correspondence.writeNote(requisition.number(), "Ring til Fadumo", List.of(), Town.AMINA);
        FileId sent = file("plan.txt");
        file("kun-os.txt");
        clock.advance(Duration.ofMinutes(5));
        correspondence.writeMessage(requisition.number(), "Se planen", List.of(sent), false, Town.AMINA);
        correspondence.logHours(requisition.number(), Town.AMINA, LocalDate.of(2010, 3, 1), 30, null, Town.AMINA);
    }

    private static void aminaIsAtHerDesk() {
        SignedInPerson amina =
                new SignedInPerson(Town.AMINA.value(), "Amina Holm", Set.of(Role.CONSULTANT), "da", false);
        SecurityContextHolder.getContext().setAuthentication(new SignedInAuthentication(amina));
    }

    @AfterEach
    void theDayIsOver() {
        SecurityContextHolder.clearContext();
    }

    private FileId file(String name) throws Exception {
        return correspondence
                .addFile(
                        requisition.number(),
                        new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8)),
                        name,
                        Town.AMINA)
                .id();
    }

    @Test
    void whatHappenedLastStandsFirstAndAFileStandsWithItsMessage() throws Exception {
        JsonNode page = read("");

        assertThat(codes(page)).containsExactly("hours-logged", "message", "file-added", "note", "mail", "received");
        assertThat(page.at("/items/1/files/0/name").asString()).isEqualTo("plan.txt");
        assertThat(page.at("/items/1/deliveries/0/to").asString()).isEqualTo("Lise Winther");
        assertThat(page.at("/items/2/params/name").asString()).isEqualTo("kun-os.txt");
        assertThat(page.has("next")).isFalse();
    }

    @Test
    void pagesJoinToTheWholeWhereverTheyAreCut() throws Exception {
        List<String> whole = ids(read(""));
        for (int size = 1; size <= 4; size++) {
            List<String> joined = new ArrayList<>();
            String next = null;
            do {
                JsonNode page = read("?size=" + size + (next == null ? "" : "&after=" + next));
                assertThat(page.get("items").size()).isBetween(1, size);
                joined.addAll(ids(page));
                next = page.path("next").asString(null);
            } while (next != null);
            assertThat(joined).as("pages of %d", size).isEqualTo(whole);
        }
    }

    @Test
    void eachTopicShowsItsOwnAndCountsIt() throws Exception {
        assertThat(codes(read("?show=MESSAGES"))).containsExactly("message", "received");
        assertThat(codes(read("?show=NOTES"))).containsExactly("note");
        assertThat(codes(read("?show=FILES"))).containsExactly("message", "file-added");
        assertThat(codes(read("?show=HOURS,NOTES"))).containsExactly("hours-logged", "note");
        assertThat(codes(read("?show=MAILS"))).containsExactly("message", "mail");
        assertThat(codes(read("?show=DECISIONS"))).isEmpty();

        JsonNode counts = read("?show=NOTES").get("counts");
        assertThat(counts.get("MESSAGES").asInt()).isEqualTo(2);
        assertThat(counts.get("FILES").asInt()).isEqualTo(2);
        assertThat(counts.get("MAILS").asInt()).isEqualTo(2);
        assertThat(counts.get("TASKS").asInt()).isZero();
    }

    @Test
    void aPlaceThatIsNoneIsRefused() throws Exception {
        browser.perform(get(path("?after=ikke-et-sted")).with(Town.as(Town.AMINA)))
                .andExpect(status().isBadRequest());
    }

    private JsonNode read(String query) throws Exception {
        return json.readTree(browser.perform(get(path(query)).with(Town.as(Town.AMINA)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private String path(String query) {
        return "/api/requisitions/" + requisition.number() + "/timeline" + query;
    }

    private static List<String> codes(JsonNode page) {
        return values(page, "textCode");
    }

    private static List<String> ids(JsonNode page) {
        return values(page, "id");
    }

    private static List<String> values(JsonNode page, String field) {
        List<String> values = new ArrayList<>();
        page.get("items").forEach(item -> values.add(item.get(field).asString()));
        return values;
    }
}
