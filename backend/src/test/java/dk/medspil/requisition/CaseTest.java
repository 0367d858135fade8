package dk.medspil.requisition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.directory.PersonId;
import dk.medspil.platform.access.Role;
import dk.medspil.platform.time.OffsetClock;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What requesters, their colleagues and staff see and do in one case. */
@RequisitionRoomTest
class CaseTest {

    @Autowired
    Visitors visitors;

    @Autowired
    RequisitionDesk desk;

    @Autowired
    CaseLinks links;

    @Autowired
    OffsetClock clock;

    private RequisitionSummary requisition;
    private Cookie lise;
    private PersonId amina;

    @BeforeEach
    void liseHasSentARequest() throws Exception {
        requisition = visitors.received();
        lise = visitors.open(links.token(
                links.find(requisition.id(), requisition.requester()).orElseThrow()));
        amina = visitors.consultant("Amina Holm");
    }

    @Test
    void aReplyToAQuestionBringsTheCaseBackToScreening() throws Exception {
        desk.askBack(requisition.id(), "Hvilke foreninger?", amina);
        visitors.look("/api/case", lise)
                .andExpect(jsonPath("$.questionOpen.text").value("Hvilke foreninger?"))
                .andExpect(jsonPath("$.questionOpen.lapsesAt").value("2010-03-15T08:00:00Z"));

        visitors.post("/api/case/messages", lise, "{\"text\":\"Dem i Sundholm.\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("RECEIVED"))
                .andExpect(jsonPath("$.questionOpen").doesNotExist())
                .andExpect(jsonPath("$.messages[1].author").value("Lise Winther"));
    }

    @Test
    void aPageOfAnotherCaseLeftOpenWritesNothingHere() throws Exception {
        String message = "{\"text\":\"Til den anden sag.\"}";

        visitors.sendShowing("2010-9999", HttpMethod.POST, "/api/case/messages", lise, message)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/another-window"));
        visitors.look("/api/case", lise).andExpect(jsonPath("$.messages", hasSize(0)));

        visitors.sendShowing(requisition.number().toString(), HttpMethod.POST, "/api/case/messages", lise, message)
                .andExpect(status().isOk());
    }

    @Test
    void staffWritesBackAndNotesStayAmongStaff() throws Exception {
        visitors.as(amina, Role.CONSULTANT, json(post(path("/notes")), "{\"text\":\"Ring til Jonas.\"}"))
                .andExpect(status().isCreated());
        visitors.as(amina, Role.CONSULTANT, json(post(path("/messages")), "{\"text\":\"Vi ser på det.\"}"))
                .andExpect(status().isCreated());

        visitors.look("/api/case", lise)
                .andExpect(jsonPath("$.messages", hasSize(1)))
                .andExpect(jsonPath("$.messages[0].direction").value("OUT"))
                .andExpect(content().string(not(containsString("Jonas"))));
        assertThat(desk.summary(requisition.id()).firstResponseAt()).isNotNull();
    }

    @Test
    void aFileOfTheOfficeIsHiddenUntilItGoesWithAMessage() throws Exception {
        var uploaded = visitors.as(
                amina,
                Role.CONSULTANT,
                MockMvcRequestBuilders.multipart(path("/files"))
                        .file(new MockMultipartFile("file", "<b>plan</b>.html", "text/html", "<h1>x".getBytes(UTF_8))));
        String id = visitors.body(uploaded.andExpect(status().isCreated()))
                .get("id")
                .asString();
        visitors.look("/api/case/files/" + id, lise).andExpect(status().isNotFound());

        visitors.as(
                        amina,
                        Role.CONSULTANT,
                        json(post(path("/messages")), "{\"text\":\"Se her\",\"fileIds\":[\"" + id + "\"]}"))
                .andExpect(status().isCreated());

        visitors.look("/api/case/files/" + id, lise)
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment; filename=")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
                .andExpect(content().string("<h1>x"));
    }

    @Test
    void aFileThatIsSentAnewStandsWithItsOlderVersion() throws Exception {
        String first = idOf(sendFile("/files", "plan.txt", "En plan").andExpect(status().isCreated()));
        ResultActions renewed = sendFile("/files?replaces=" + first, "plan-2.txt", "En bedre plan")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.series").value(first))
                .andExpect(jsonPath("$.version").value(2));

        visitors.as(amina, Role.CONSULTANT, get(path("/files/" + first)))
                .andExpect(content().string("En plan"));
        visitors.look("/api/case/files/" + idOf(renewed), lise).andExpect(status().isNotFound());
        sendFile("/files?replaces=" + UUID.randomUUID(), "plan.txt", "Af ingen").andExpect(status().isNotFound());
    }

    private ResultActions sendFile(String to, String name, String text) throws Exception {
        return visitors.as(
                amina,
                Role.CONSULTANT,
                MockMvcRequestBuilders.multipart(path(to))
                        .file(new MockMultipartFile("file", name, "text/plain", text.getBytes(UTF_8))));
    }

    private String idOf(ResultActions answer) throws Exception {
        return visitors.body(answer).get("id").asString();
    }

    @Test
    void aForeignCasesFileIsNotThere() throws Exception {
        RequisitionSummary other = visitors.received();
        Cookie foreign = visitors.open(
                links.token(links.find(other.id(), other.requester()).orElseThrow()));
        String id = visitors.body(visitors.upload("/api/case/files", lise, "plan.txt", "En plan".getBytes(UTF_8))
                        .andExpect(status().isCreated()))
                .get("id")
                .asString();

        visitors.look("/api/case/files/" + id, lise).andExpect(status().isOk());
        visitors.look("/api/case/files/" + id, foreign).andExpect(status().isNotFound());
        visitors.post("/api/case/messages", foreign, "{\"text\":\"Se\",\"fileIds\":[\"" + id + "\"]}")
                .andExpect(status().isUnprocessableContent());
        visitors.as(amina, Role.CONSULTANT, get("/api/requisitions/" + other.number() + "/files/" + id))
                .andExpect(status().isNotFound());
    }

    @Test
    void aColleagueFollowsTheCaseUntilTheLinkIsRevoked() throws Exception {
        var added = visitors.post(
                "/api/case/colleagues", lise, "{\"name\":\"Fadumo Ali\",\"email\":\"fadumo.ali@example.dk\"}");
        added.andExpect(status().isOk())
                .andExpect(jsonPath("$.colleagues[0].name").value("Fadumo Ali"));
        String linkId = visitors.body(added).get("colleagues").get(0).get("id").asString();
        CaseLinkView link = links.workingFor("fadumo.ali@example.dk").get(0);
        Cookie fadumo = visitors.open(links.token(link));
        visitors.post("/api/case/messages", fadumo, "{\"text\":\"Jeg er med.\"}")
                .andExpect(status().isOk());
        visitors.post("/api/case/colleagues", lise, "{\"name\":\"F\",\"email\":\"FADUMO.ali@example.dk\"}")
                .andExpect(status().isConflict());
        visitors.send(HttpMethod.DELETE, "/api/case/colleagues/" + linkId, fadumo, null)
                .andExpect(status().isForbidden());

        visitors.send(HttpMethod.DELETE, "/api/case/colleagues/" + linkId, lise, null)
                .andExpect(status().isOk());

        visitors.look("/api/case", fadumo)
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("/problems/link-invalid"));
        visitors.look("/api/case", lise).andExpect(status().isOk());
    }

    @Test
    void aLinkWorksUntilTwelveMonthsAfterTheClosure() throws Exception {
        desk.decline(requisition.id(), "Uden for vores opgave.", amina);

        clock.freezeAt(Instant.parse("2011-03-01T07:59:59Z"));
        visitors.look("/api/case", lise)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.mayWrite").value(false));
        clock.freezeAt(Instant.parse("2011-03-01T08:00:00Z"));
        visitors.look("/api/case", lise)
                .andExpect(status().isGone())
                .andExpect(jsonPath("$.type").value("/problems/link-expired"));
    }

    @Test
    void whoAsksForLinksGetsTheSameAnswerAndTheOldLinksEnd() throws Exception {
        visitors.post("/api/case-links", null, "{\"email\":\"nobody@example.dk\"}")
                .andExpect(status().isAccepted())
                .andExpect(content().string(""));
        visitors.look("/api/case", lise).andExpect(status().isOk());

        visitors.post("/api/case-links", null, "{\"email\":\"Lise.Winther@example.dk\"}")
                .andExpect(status().isAccepted())
                .andExpect(content().string(""));

        visitors.look("/api/case", lise).andExpect(status().isNotFound());
        Cookie again = visitors.open(
                links.token(links.workingFor("lise.winther@example.dk").get(0)));
        visitors.look("/api/case", again).andExpect(status().isOk());
    }

    @Test
    void whatIsWithdrawnTwiceIsWithdrawnOnce() throws Exception {
        visitors.post("/api/case/withdrawal", lise, "{\"reason\":\"Vi klarer det selv.\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.closure").value("WITHDRAWN"));

        visitors.post("/api/case/withdrawal", lise, "{\"reason\":\"Igen\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/requisition-already-closed"));
        assertThat(visitors.count("select count(*) from closure")).isEqualTo(1);
    }

    @Test
    void anAdvisedCaseIsWrittenToAsLongAsItCanBeOpenedAgain() throws Exception {
        ConclusionFacts solved = new ConclusionFacts(Outcome.SOLVED, "Ring til dem.", List.of(), List.of());
        desk.answerAtOnce(requisition.id(), screening(requisition), "Ring til dem.", solved, amina);

        visitors.look("/api/case", lise).andExpect(jsonPath("$.mayWrite").value(true));
        visitors.post("/api/case/messages", lise, "{\"text\":\"De svarer ikke.\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("CLOSED"));
        clock.freezeAt(clock.instant().plus(Duration.ofDays(31)));

        visitors.look("/api/case", lise).andExpect(jsonPath("$.mayWrite").value(false));
        visitors.post("/api/case/messages", lise, "{\"text\":\"Hallo?\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/requisition-already-closed"));
    }

    @Test
    void theMailScannerThatLooksTenTimesChangesNothing() throws Exception {
        Instant before = desk.summary(requisition.id()).lastActivityAt();
        long lines = visitors.count("select count(*) from timeline_entry");

        for (int i = 0; i < 10; i++) {
            visitors.look("/api/case", lise).andExpect(status().isOk());
        }

        assertThat(desk.summary(requisition.id()).lastActivityAt()).isEqualTo(before);
        assertThat(visitors.count("select count(*) from timeline_entry")).isEqualTo(lines);
    }

    @Test
    void hoursAreLoggedWithinADay() throws Exception {
        String body = "{\"day\":\"2010-03-01\",\"minutes\":%d}";
        visitors.as(amina, Role.CONSULTANT, json(post(path("/hours")), body.formatted(90)))
                .andExpect(status().isCreated());
        visitors.as(amina, Role.CONSULTANT, json(post(path("/hours")), body.formatted(1400)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("minutes"));
        visitors.as(amina, Role.CONSULTANT, json(post(path("/hours")), "{\"day\":\"2010-03-02\",\"minutes\":30}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("day"));
        PersonId jonas = visitors.consultant("Jonas Riis");
        visitors.as(
                        amina,
                        Role.CONSULTANT,
                        json(
                                post(path("/hours")),
                                "{\"day\":\"2010-03-01\",\"minutes\":30,\"personId\":\"" + jonas + "\"}"))
                .andExpect(status().isForbidden());

        assertThat(visitors.count("select sum(minutes) from hours_entry")).isEqualTo(90);
    }

    @Test
    void theListFindsByWordsNumberAndStageAndCountsAll() throws Exception {
        RequisitionSummary second = visitors.received();
        desk.accept(second.id(), screening(second), amina);

        list("?size=1")
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].number").value(second.number().toString()))
                .andExpect(jsonPath("$.next").exists());
        String next = visitors.body(list("?size=1")).get("next").asString();
        list("?size=1&after=" + next)
                .andExpect(
                        jsonPath("$.items[0].number").value(requisition.number().toString()))
                .andExpect(jsonPath("$.next").doesNotExist());
        list("?stage=SCREENED").andExpect(jsonPath("$.total").value(1));
        list("?status=RECEIVED,AWAITING_REPLY").andExpect(jsonPath("$.total").value(1));
        list("?text=" + requisition.number()).andExpect(jsonPath("$.total").value(1));
        list("?text=kender").andExpect(jsonPath("$.total").value(2));
        list("?text=%25';--").andExpect(jsonPath("$.total").value(0));
        list("?receivedFrom=2010-03-01&receivedTo=2010-03-01&requesterId=" + requisition.requester())
                .andExpect(jsonPath("$.items[0].requester").value("Lise Winther"))
                .andExpect(jsonPath("$.total").value(2));
        list("?receivedTo=2010-02-28").andExpect(jsonPath("$.total").value(0));
        list("?status=NONSENSE").andExpect(status().isBadRequest());
        list("?after=nonsense").andExpect(status().isBadRequest());
    }

    @Test
    void administratorsAndStrangersSeeNoCases() throws Exception {
        PersonId karen = visitors.staff("Karen Toft", Role.ADMIN);

        visitors.as(karen, Role.ADMIN, get("/api/requisitions")).andExpect(status().isNotFound());
        visitors.as(karen, Role.ADMIN, json(post(path("/notes")), "{\"text\":\"x\"}"))
                .andExpect(status().isNotFound());
        visitors.as(amina, Role.CONSULTANT, json(post("/api/requisitions/2010-9999/notes"), "{\"text\":\"x\"}"))
                .andExpect(status().isNotFound());
        visitors.as(amina, Role.CONSULTANT, json(post("/api/requisitions/'--/notes"), "{\"text\":\"x\"}"))
                .andExpect(status().isNotFound());
    }

    @Test
    void theCatalogueSpeaksBothLanguages() throws Exception {
        visitors.as(amina, Role.CONSULTANT, get("/api/methods").header("Accept-Language", "en"))
                .andExpect(jsonPath("$[0].title").value("Bridge-builders"));
        visitors.as(amina, Role.CONSULTANT, get("/api/methods").header("Accept-Language", "da"))
                .andExpect(jsonPath("$[0].title").value("Borgerpanel"));
    }

    private ResultActions list(String query) throws Exception {
        return visitors.as(amina, Role.CONSULTANT, get(URI.create("/api/requisitions" + query.replace("'", "%27"))));
    }

    static ScreeningFacts screening(RequisitionSummary facts) {
        return new ScreeningFacts(
                RequisitionKind.REQUISITION,
                facts.subject(),
                facts.area(),
                Priority.NORMAL,
                null,
                facts.requester(),
                List.of(),
                null);
    }

    private String path(String rest) {
        return "/api/requisitions/" + requisition.number() + rest;
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder asked, String body) {
        return asked.contentType(MediaType.APPLICATION_JSON).content(body);
    }
}
