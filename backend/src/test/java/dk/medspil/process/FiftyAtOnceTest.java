package dk.medspil.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.jayway.jsonpath.JsonPath;
import dk.medspil.platform.access.Role;
import dk.medspil.platform.access.SignedInPerson;
import dk.medspil.platform.link.LinkCookies;
import dk.medspil.platform.link.LinkPurpose;
import dk.medspil.platform.link.LinkTokens;
import dk.medspil.questionnaire.FollowUpStatus;
import dk.medspil.questionnaire.FollowUps;
import dk.medspil.questionnaire.Invitation;
import dk.medspil.questionnaire.SubjectRef;
import dk.medspil.requisition.CaseLinks;
import dk.medspil.requisition.ClosureKind;
import dk.medspil.requisition.RequisitionNumber;
import dk.medspil.requisition.RequisitionSummary;
import dk.medspil.requisition.Status;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Together;
import dk.medspil.testing.Town;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Fifty who want the same at the same moment: one gets it, and all others are told who was first, and when. */
@MedspilTest
@Import(CaseWork.class)
class FiftyAtOnceTest {

    private static final int FIFTY = 50;

    @Autowired
    CaseWork town;

    @Autowired
    MockMvc browser;

    @Autowired
    CaseLinks links;

    @Autowired
    LinkTokens tokens;

    @Autowired
    FollowUps followUps;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService instances;

    @Autowired
    JdbcClient database;

    private record Outcome(int status, String body) {

        boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        String detail() {
            return JsonPath.read(body, "$.detail");
        }

        String type() {
            return JsonPath.read(body, "$.type");
        }
    }

    @BeforeEach
    void settle() {
        Town.settle(database);
    }

    private Outcome send(AbstractMockHttpServletRequestBuilder<?> request, String body) throws Exception {
        var response = browser.perform(request.with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
        return new Outcome(response.getStatus(), response.getContentAsString(StandardCharsets.UTF_8));
    }

    /** A consultant who moved in for this test, signed in. */
    private RequestPostProcessor consultant(UUID id) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedInPerson(id, "Konsulent", Set.of(Role.CONSULTANT), "da", false), null, Set.of()));
    }

    private List<UUID> fiftyConsultants() {
        return IntStream.range(0, FIFTY)
                .mapToObj(n -> {
                    UUID id = UUID.randomUUID();
                    database.sql("""
                                    insert into person (id, name, email, language, active, fte, created_at, version)
                                    values (:id, :name, :email, 'da', true, 1, '2010-01-01T00:00:00Z', 0)
                                    """)
                            .param("id", id)
                            .param("name", "Konsulent nr. " + n)
                            .param("email", id + "@medspil.example")
                            .update();
                    database.sql("insert into person_role (person_id, role) values (:id, 'CONSULTANT')")
                            .param("id", id)
                            .update();
                    return id;
                })
                .toList();
    }

    private static Outcome theOne(List<Outcome> outcomes) {
        assertThat(outcomes).extracting(Outcome::status).allMatch(status -> status < 300 || status == 409);
        List<Outcome> winners = outcomes.stream().filter(Outcome::isSuccess).toList();
        assertThat(winners).hasSize(1);
        return winners.get(0);
    }

    private static List<Outcome> losers(List<Outcome> outcomes) {
        return outcomes.stream().filter(outcome -> outcome.status() == 409).toList();
    }

    @Test
    void oneOfFiftyClaimsATask() throws Exception {
        String taskId = town.open(town.received()).taskId();
        List<Callable<Outcome>> claims = new ArrayList<>();
        for (UUID id : fiftyConsultants()) {
            claims.add(() -> send(
                    put("/api/work/" + taskId + "/assignee").with(consultant(id)), "{\"personId\":\"" + id + "\"}"));
        }

        List<Outcome> outcomes = Together.act(claims);

        String winner = JsonPath.read(theOne(outcomes).body(), "$.assignee.name");
        assertThat(losers(outcomes)).hasSize(FIFTY - 1).allSatisfy(late -> {
            assertThat(late.type()).isEqualTo("/problems/step-is-a-colleagues");
            assertThat(late.detail()).contains(winner, "1. mar", "2010 kl. 9.00");
        });
    }

    @Test
    void oneOfFiftyFinishesATask() throws Exception {
        RequisitionNumber number = town.received();
        String form = """
                {"taskId":"%s","decision":"DECLINE","kind":"REQUISITION","subject":"CONTACT","areaId":"%s",
                 "priority":"NORMAL","relevance":[],"text":"Det ligger uden for vores opgave"}
                """.formatted(town.open(number).taskId(), town.area());
        List<Callable<Outcome>> finishes = new ArrayList<>();
        for (UUID id : fiftyConsultants()) {
            finishes.add(() ->
                    send(post("/api/requisitions/" + number + "/screening").with(consultant(id)), form));
        }

        List<Outcome> outcomes = Together.act(finishes);

        theOne(outcomes);
        String winner = database.sql("select p.name from timeline_entry t join person p on p.id = t.author_id"
                        + " where t.code = 'declined'")
                .query(String.class)
                .single();
        assertThat(losers(outcomes)).hasSize(FIFTY - 1).allSatisfy(late -> {
            assertThat(late.type()).isEqualTo("/problems/step-already-done");
            assertThat(late.detail()).contains(winner, "1. mar", "2010 kl. 9.00");
        });
        assertThat(count("select count(*) from outbox_mail where template = 'declined'"))
                .isEqualTo(1);
        assertThat(town.summary(number).closure()).isEqualTo(ClosureKind.DECLINED);
    }

    @Test
    void aWithdrawalAndAConclusionAtTheSameMomentCloseTheCaseOnce() throws Exception {
        RequisitionNumber number = concluding();
        RequisitionSummary before = town.summary(number);
        String taskId = town.open(number).taskId();
        Cookie link = new Cookie(
                LinkCookies.name(LinkPurpose.CASE),
                links.token(links.find(before.id(), before.requester()).orElseThrow()));
        List<Callable<Outcome>> both = new ArrayList<>();
        for (int n = 0; n < FIFTY / 2; n++) {
            both.add(() ->
                    send(post("/api/case/withdrawal").cookie(link), "{\"reason\":\"Vi har selv fundet en løsning\"}"));
            both.add(() -> send(
                    post("/api/requisitions/" + number + "/conclusion").with(Town.as(Town.AMINA)),
                    "{\"taskId\":\"" + taskId + "\",\"outcome\":\"SOLVED\",\"summary\":\"Holdt\",\"methodIds\":[]}"));
        }

        List<Outcome> outcomes = Together.act(both);

        theOne(outcomes);
        assertThat(losers(outcomes))
                .hasSize(FIFTY - 1)
                .extracting(Outcome::type)
                .isSubsetOf("/problems/requisition-already-closed", "/problems/step-already-done");
        RequisitionSummary after = town.summary(number);
        assertThat(after.status()).isEqualTo(Status.CLOSED);
        boolean concluded = after.closure() == ClosureKind.CONCLUDED;
        assertThat(count("select count(*) from closure")).isEqualTo(1);
        assertThat(count("select count(*) from outbox_mail where template in ('closure', 'withdrawn')"))
                .isEqualTo(1);
        assertThat(instances
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(number.toString())
                        .count())
                .isEqualTo(concluded ? 1 : 0);
        assertThat(followUps.of(town.subject(number)).isPresent()).isEqualTo(concluded);
    }

    @Test
    void aReplyAndTheLapseAtTheSameMomentLeaveOneOfThem() throws Exception {
        RequisitionNumber number = town.received();
        town.screenOnly(number, ScreeningDecision.ASK_BACK);
        RequisitionSummary before = town.summary(number);
        Cookie link = new Cookie(
                LinkCookies.name(LinkPurpose.CASE),
                links.token(links.find(before.id(), before.requester()).orElseThrow()));
        String lapse = timer(number.toString(), "BoundaryEvent_QuestionLapseDue");
        List<Callable<Outcome>> both = new ArrayList<>();
        for (int n = 0; n < FIFTY / 2; n++) {
            both.add(() -> fire(lapse));
            both.add(() -> send(post("/api/case/messages").cookie(link), "{\"text\":\"Det er i Mjølnerparken\"}"));
        }

        List<Outcome> outcomes = Together.act(both);

        assertThat(outcomes).extracting(Outcome::status).allMatch(status -> status < 300 || status == 409);
        RequisitionSummary after = town.summary(number);
        if (after.status() == Status.CLOSED) {
            assertThat(after.closure()).isEqualTo(ClosureKind.LAPSED);
            assertThat(count("select count(*) from timeline_entry where code = 'replied'"))
                    .isZero();
        } else {
            assertThat(after.status()).isEqualTo(Status.RECEIVED);
            assertThat(count("select count(*) from timeline_entry where code = 'replied'"))
                    .isEqualTo(1);
            assertThat(town.open(number).kind()).isEqualTo(TaskKind.SCREEN);
        }
    }

    @Test
    void anAnswerAndTheExpiryAtTheSameMomentLeaveOneOfThem() throws Exception {
        RequisitionNumber number = town.closed();
        Invitation invitation = town.invited(number);
        SubjectRef subject = town.subject(number);
        String followUp = followUps.of(subject).orElseThrow().id().toString();
        Cookie link = new Cookie(
                LinkCookies.name(LinkPurpose.ANSWER),
                tokens.token(LinkPurpose.ANSWER, invitation.id().value(), invitation.generation()));
        String expiry = timer(followUp, "BoundaryEvent_ResponseOverdue");
        List<Callable<Outcome>> both = new ArrayList<>();
        for (int n = 0; n < FIFTY / 2; n++) {
            String content = "{\"answers\":{\"new-methods\":\"YES\"},\"comment\":\"Tak nr. " + n
                    + "\",\"consultantMayRead\":false}";
            both.add(() -> fire(expiry));
            both.add(() -> send(post("/api/answer/submission").cookie(link), content));
        }

        List<Outcome> outcomes = Together.act(both);

        assertThat(outcomes).extracting(Outcome::status).allMatch(status -> status < 300 || status == 409);
        FollowUpStatus ended = followUps.of(subject).orElseThrow().status();
        assertThat(ended).isIn(FollowUpStatus.ANSWERED, FollowUpStatus.EXPIRED);
        assertThat(count("select count(*) from response")).isEqualTo(ended == FollowUpStatus.ANSWERED ? 1 : 0);
        assertThat(instances
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(followUp)
                        .count())
                .isZero();
    }

    /** The engine's own turn: a job that is gone, or that lost, is no failure of anybody's request. */
    private Outcome fire(String job) {
        try {
            management.executeJob(job);
            return new Outcome(204, "");
        } catch (RuntimeException lost) {
            return new Outcome(409, "");
        }
    }

    private String timer(String businessKey, String element) {
        String instance = instances
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .singleResult()
                .getId();
        return management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(element)
                .singleResult()
                .getId();
    }

    private RequisitionNumber concluding() {
        RequisitionNumber number = town.carriedOut();
        town.finish(number);
        return number;
    }

    private long count(String sql) {
        return database.sql(sql).query(Long.class).single();
    }
}
