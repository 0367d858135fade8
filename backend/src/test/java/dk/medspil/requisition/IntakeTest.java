package dk.medspil.requisition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.platform.time.OffsetClock;
import dk.medspil.testing.FreshStart;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.ResultActions;

/** From an empty form to a receipt. */
@RequisitionRoomTest
class IntakeTest {

    @Autowired
    Visitors visitors;

    @Autowired
    DraftDesk drafts;

    @Autowired
    OffsetClock clock;

    @Test
    void aDraftIsKeptAndHandedInOnce() throws Exception {
        Cookie draft = visitors.draft();
        visitors.send(HttpMethod.PUT, "/api/draft?version=0", draft, visitors.form())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(1));
        visitors.upload("/api/draft/files", draft, "plan.txt", "En plan".getBytes(UTF_8))
                .andExpect(status().isCreated());

        ResultActions first = visitors.post("/api/requisitions", draft, "{\"draft\":true}");
        ResultActions second = visitors.post("/api/requisitions", draft, "{\"draft\":true}");

        first.andExpect(status().isCreated())
                .andExpect(jsonPath("$.number").value(containsString("2010-")))
                .andExpect(jsonPath("$.firstResponseDue").value("2010-03-03T08:00:00Z"));
        assertThat(visitors.body(second)).isEqualTo(visitors.body(first));
        assertThat(visitors.count("select count(*) from requisition")).isEqualTo(1);
        Cookie opened = visitors.open(visitors.body(first).get("caseToken").asString());
        visitors.look("/api/case", opened)
                .andExpect(jsonPath("$.files[0].name").value("plan.txt"))
                .andExpect(jsonPath("$.stages[1].state").value("NOW"));
        assertThat(visitors.count("select count(*) from draft where content <> '{}'::jsonb"))
                .isZero();
    }

    @Test
    void fiftyWhoSendOneDraftAtOnceGetOneRequisition() throws Exception {
        Cookie draft = visitors.draft();
        visitors.send(HttpMethod.PUT, "/api/draft?version=0", draft, visitors.form());
        Callable<ResultActions> sends = () -> visitors.post("/api/requisitions", draft, visitors.form());
        ExecutorService people = Executors.newFixedThreadPool(50);

        List<Future<ResultActions>> sent = people.invokeAll(Collections.nCopies(50, sends));
        people.shutdown();

        List<String> receipts = new ArrayList<>();
        for (Future<ResultActions> each : sent) {
            each.get().andExpect(status().isCreated());
            receipts.add(visitors.body(each.get()).toString());
        }
        assertThat(receipts).hasSize(50).containsOnly(receipts.get(0));
        assertThat(visitors.count("select count(*) from requisition")).isEqualTo(1);
        assertThat(visitors.count("select count(*) from timeline_entry")).isEqualTo(1);
    }

    @Test
    void theSameKeyIsOneRequisitionAndAnotherBodyIsRefused() throws Exception {
        ResultActions first = visitors.postWithKey("/api/requisitions", null, visitors.form(), "5f9d0c1e-key");
        ResultActions again = visitors.postWithKey("/api/requisitions", null, visitors.form(), "5f9d0c1e-key");
        String other = visitors.form("Fadumo Ali", "fadumo.ali@example.dk", "Noget andet");

        first.andExpect(status().isCreated());
        assertThat(visitors.body(again)).isEqualTo(visitors.body(first));
        visitors.postWithKey("/api/requisitions", null, other, "5f9d0c1e-key")
                .andExpect(status().isUnprocessableContent());
        visitors.postWithKey("/api/requisitions", null, other, "another-key-1").andExpect(status().isCreated());
        assertThat(visitors.count("select count(*) from requisition")).isEqualTo(2);
    }

    @Test
    void whatIsMissingIsNamedFieldByField() throws Exception {
        visitors.post("/api/requisitions", null, "{\"title\":\" \",\"email\":\"ikke en adresse\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/invalid"))
                .andExpect(jsonPath(
                        "$.errors[*].field", hasItems("subject", "areaId", "title", "description", "name", "email")));
        assertThat(visitors.count("select count(*) from person_role where role = 'REQUESTER'"))
                .isZero();
    }

    @Test
    void anUnknownFieldIsRefused() throws Exception {
        visitors.post("/api/requisitions", null, "{\"status\":\"CLOSED\"}").andExpect(status().isBadRequest());
    }

    @Test
    void aDayGoneByIsNoDesiredDay() throws Exception {
        String form = visitors.form().replace("{", "{\"desiredBy\":\"2010-02-28\",");

        visitors.post("/api/requisitions", null, form)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("desiredBy"));
    }

    @Test
    void twoBrowsersDontOverwriteEachOther() throws Exception {
        Cookie draft = visitors.draft();
        visitors.send(HttpMethod.PUT, "/api/draft?version=0", draft, "{\"title\":\"Den ene\"}")
                .andExpect(status().isOk());

        visitors.send(HttpMethod.PUT, "/api/draft?version=0", draft, "{\"title\":\"Den anden\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/draft-stale"));
        visitors.look("/api/draft", draft).andExpect(jsonPath("$.content.title").value("Den ene"));
    }

    @Test
    void aPageOfAnotherDraftLeftOpenOverwritesNothingHere() throws Exception {
        Cookie draft = visitors.draft();
        String other = UUID.randomUUID().toString();
        String own = visitors.body(visitors.look("/api/draft", draft)).get("id").asString();

        visitors.sendShowing(other, HttpMethod.PUT, "/api/draft?version=0", draft, "{\"title\":\"Noget andet\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/another-window"));
        visitors.sendShowing(other, HttpMethod.POST, "/api/requisitions", draft, visitors.form())
                .andExpect(status().isConflict());

        visitors.sendShowing(own, HttpMethod.PUT, "/api/draft?version=0", draft, "{\"title\":\"Det rigtige\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.content.title").value("Det rigtige"));
    }

    @Test
    void aCivilRegistrationNumberIsAWarningAndNoHindrance() throws Exception {
        Cookie draft = visitors.draft();

        visitors.send(
                        HttpMethod.PUT,
                        "/api/draft?version=0",
                        draft,
                        "{\"title\":\"Om 010170-1234\",\"description\":\"Ring 33663366\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.likelyCpr", containsInAnyOrder("title")));
    }

    @Test
    void hostileTextIsKeptAsText() throws Exception {
        String name = "<script>alert(1)</script>\\u0000\\r\\nBcc: alle@example.dk";
        String form = visitors.form()
                .replace("Lise Winther", name)
                .replace("Kontakt til somaliske foreninger", "'; drop table requisition; --\\ud83d");

        ResultActions sent = visitors.post("/api/requisitions", null, form);

        sent.andExpect(status().isCreated());
        assertThat(visitors.count(
                        "select count(*) from person where name = '<script>alert(1)</script> Bcc: alle@example.dk'"))
                .isEqualTo(1);
        assertThat(visitors.count("select count(*) from requisition where title = '''; drop table requisition; --'"))
                .isEqualTo(1);
    }

    @Test
    void anEmptyAndAnOversizeFileAreRefusedAndNothingIsKept() throws Exception {
        Cookie draft = visitors.draft();

        visitors.upload("/api/draft/files", draft, "tom.txt", new byte[0])
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/file-empty"));
        visitors.upload("/api/draft/files", draft, "stor.bin", new byte[25_000_001])
                .andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("$.detail").value(containsString("25 MB")));
        assertThat(visitors.count("select count(*) from stored_chunk")).isZero();
    }

    @Test
    void aDraftIsKeptForFourteenDaysFromItsLastSave() throws Exception {
        Cookie draft = visitors.draft();
        visitors.upload("/api/draft/files", draft, "plan.txt", new byte[] {'x'});
        clock.freezeAt(FreshStart.MONDAY_MORNING.plus(Duration.ofDays(10)));
        visitors.send(HttpMethod.PUT, "/api/draft?version=0", draft, "{\"title\":\"Endnu ikke\"}")
                .andExpect(status().isOk());

        clock.freezeAt(FreshStart.MONDAY_MORNING.plus(Duration.ofDays(24)).minusSeconds(1));
        visitors.look("/api/draft", draft).andExpect(status().isOk());
        assertThat(drafts.removeExpired(10)).isZero();
        clock.freezeAt(FreshStart.MONDAY_MORNING.plus(Duration.ofDays(24)).plusSeconds(1));
        visitors.look("/api/draft", draft)
                .andExpect(status().isGone())
                .andExpect(jsonPath("$.type").value("/problems/draft-expired"));

        assertThat(drafts.removeExpired(10)).isEqualTo(1);
        assertThat(visitors.count("select count(*) from stored_file")).isZero();
        visitors.look("/api/draft", draft).andExpect(status().isNotFound());
    }

    @Test
    void aForgedTokenOpensNothing() throws Exception {
        visitors.post("/api/draft-access", null, "{\"token\":\"AAAA\"}").andExpect(status().isNotFound());
        visitors.look("/api/draft", new Cookie(Visitors.DRAFT, "AAAA")).andExpect(status().isNotFound());
        visitors.look("/api/draft", null)
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("/problems/no-draft"));
    }
}
