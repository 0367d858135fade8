package dk.medspil.questionnaire.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.directory.PersonId;
import dk.medspil.platform.link.LinkCookies;
import dk.medspil.platform.link.LinkPurpose;
import dk.medspil.platform.link.LinkTokens;
import dk.medspil.platform.time.OffsetClock;
import dk.medspil.questionnaire.FollowUpId;
import dk.medspil.questionnaire.FollowUps;
import dk.medspil.questionnaire.Invitation;
import dk.medspil.questionnaire.SubjectRef;
import dk.medspil.testing.MedspilTest;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The respondent's page, from the link in the mail to the thanks. */
@MedspilTest
class AnswerApiTest {

    private static final String YES = """
            {"answers": {"new-methods": "YES", "cooperation": "NOT_RELEVANT", "efforts": null},
             "comment": "Tak", "consultantMayRead": true}""";

    @Autowired
    private MockMvc http;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private LinkTokens tokens;

    @Autowired
    private OffsetClock clock;

    @Autowired
    private JdbcClient jdbc;

    private FollowUpId followUp;
    private Invitation invitation;
    private String token;

    @BeforeEach
    void liseIsInvited() {
        followUp = open(UUID.randomUUID(), Set.of("new-methods", "cooperation", "efforts"));
        invitation = invite(followUp);
        token = token(invitation);
    }

    @Test
    void theLinkIsExchangedForACookieAndShowsTheQuestions() throws Exception {
        access(token)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("OPEN"))
                .andExpect(jsonPath("$.questions.length()").value(3))
                .andExpect(jsonPath("$.questions[0].key").value("new-methods"))
                .andExpect(jsonPath("$.questions[0].options[1].label").value("Delvist"))
                .andExpect(jsonPath("$.content.consultantMayRead").value(false));
        assertThat(access(token).andReturn().getResponse().getHeader("Set-Cookie"))
                .startsWith(LinkCookies.name(LinkPurpose.ANSWER) + "=" + token)
                .contains("HttpOnly", "Secure", "SameSite=Strict", "Path=/");
    }

    @Test
    void thePageSpeaksEnglishToo() throws Exception {
        read(get("/api/answer").header("Accept-Language", "en"))
                .andExpect(jsonPath("$.questions[1].options[3].label").value("Not relevant for us"));
    }

    @Test
    void onlyTheQuestionsOfTheFollowUpAreAsked() throws Exception {
        token = token(invite(open(UUID.randomUUID(), Set.of("efforts"))));

        read(get("/api/answer")).andExpect(jsonPath("$.questions.length()").value(1));
        send(post("/api/answer/submission"), YES)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.type").value("/problems/unknown-question"));
    }

    @Test
    void tenLooksOfAMailScannerChangeNothing() throws Exception {
        String before = snapshot();

        for (int i = 0; i < 10; i++) {
            read(get("/api/answer")).andExpect(status().isOk());
            read(head("/api/answer"));
            http.perform(get("/api/answer-access").param("token", token));
            http.perform(get("/api/answer/submission"));
            http.perform(get("/answer"));
        }

        assertThat(snapshot()).isEqualTo(before);
    }

    @Test
    void whatWasChosenIsThereNextTime() throws Exception {
        send(put("/api/answer"), YES).andExpect(status().isNoContent());

        read(get("/api/answer"))
                .andExpect(jsonPath("$.content.answers.new-methods").value("YES"))
                .andExpect(jsonPath("$.content.comment").value("Tak"))
                .andExpect(jsonPath("$.content.consultantMayRead").value(true));
        assertThat(jdbc.sql("select opened_at is not null from invitation")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void startingIsRemembered() throws Exception {
        send(post("/api/answer/start"), "").andExpect(status().isOk());

        assertThat(followUps.invitation(invitation.id()).orElseThrow().openedAt())
                .isEqualTo(clock.instant());
    }

    @Test
    void anAnswerIsHandedInOnceAndTheSameAgainIsFriendly() throws Exception {
        send(post("/api/answer/submission"), YES)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.submittedAt").value("2010-03-01T08:00:00Z"));
        clock.advance(Duration.ofHours(3));

        send(post("/api/answer/submission"), YES)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.submittedAt").value("2010-03-01T08:00:00Z"));
        send(post("/api/answer/submission"), YES.replace("YES", "NO"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/already-answered"));
        read(get("/api/answer"))
                .andExpect(jsonPath("$.status").value("ANSWERED"))
                .andExpect(jsonPath("$.questions.length()").value(0))
                .andExpect(jsonPath("$.content.comment").doesNotExist());
        assertThat(answersKept()).containsExactlyInAnyOrder("cooperation NOT_RELEVANT", "new-methods YES");
    }

    @Test
    void ofFiftyWhoHandInTogetherOneWins() throws Exception {
        List<Callable<Integer>> hands = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            String content = YES.replace("Tak", "Tak nr. " + i);
            hands.add(() -> send(post("/api/answer/submission"), content)
                    .andReturn()
                    .getResponse()
                    .getStatus());
        }

        List<Integer> outcomes = new ArrayList<>();
        ExecutorService together = Executors.newFixedThreadPool(50);
        try {
            for (Future<Integer> outcome : together.invokeAll(hands)) {
                outcomes.add(outcome.get());
            }
        } finally {
            together.shutdownNow();
        }

        assertThat(outcomes).filteredOn(outcome -> outcome == 200).hasSize(1);
        assertThat(outcomes).filteredOn(outcome -> outcome == 409).hasSize(49);
        assertThat(jdbc.sql("select count(*) from response").query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void anExpiredLinkSaysSoEvenBeforeTheTimerHasFired() throws Exception {
        clock.freezeAt(invitation.expiresAt());

        access(token)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("EXPIRED"))
                .andExpect(jsonPath("$.questions.length()").value(0));
        send(post("/api/answer/submission"), YES)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/answer-expired"));
        send(put("/api/answer"), YES).andExpect(status().isConflict());
    }

    @Test
    void aCancelledLinkSaysSo() throws Exception {
        followUps.cancel(followUp, "reopened", clock.instant());

        access(token).andExpect(jsonPath("$.status").value("CANCELLED"));
        send(post("/api/answer/submission"), YES)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/answer-cancelled"));
    }

    @Test
    void whoeverOptsOutIsToldSo() throws Exception {
        send(post("/api/answer/opt-out"), "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("OPTED_OUT"));
        send(post("/api/answer/submission"), YES)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/answer-opted-out"));
    }

    @Test
    void aForeignTokenOpensNothing() throws Exception {
        String otherPurpose = tokens.token(LinkPurpose.CASE, invitation.id().value(), invitation.generation());
        String unknownInvitation = tokens.token(LinkPurpose.ANSWER, UUID.randomUUID(), 1);
        String forged = token.substring(0, token.length() - 2) + (token.endsWith("AA") ? "BB" : "AA");

        for (String foreign : List.of(otherPurpose, unknownInvitation, forged, "x", "\u0000")) {
            access(foreign)
                    .andExpect(status().isGone())
                    .andExpect(jsonPath("$.type").value("/problems/answer-link-replaced"));
        }
        http.perform(get("/api/answer")).andExpect(status().isNotFound());
    }

    @Test
    void guessingIsThrottledAndTheGenuineLinkStillOpens() throws Exception {
        for (int guess = 0; guess < 30; guess++) {
            access("guess" + guess).andExpect(status().isGone());
        }

        access("guess30").andExpect(status().isTooManyRequests());
        access(token).andExpect(status().isOk());
    }

    @Test
    void aReplacedLinkIsWorthNothing() throws Exception {
        followUps.renewLink(invitation.id());

        access(token).andExpect(status().isGone());
        read(get("/api/answer")).andExpect(status().isGone());
        send(post("/api/answer/submission"), YES).andExpect(status().isGone());
    }

    /** Which invitation is answered is said by the link alone. */
    @Test
    void anIdInTheRequestIsRefused() throws Exception {
        send(
                        post("/api/answer/submission"),
                        YES.replaceFirst("\\{", "{\"invitation\": \"" + UUID.randomUUID() + "\", "))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("/problems/unknown-field"));
    }

    @Test
    void anUnknownValueIsRefusedWithItsQuestion() throws Exception {
        send(post("/api/answer/submission"), YES.replace("\"YES\"", "\"MAYBE\""))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.type").value("/problems/unknown-answer"))
                .andExpect(jsonPath("$.errors[0].field").value("answers.new-methods"));
        send(post("/api/answer/submission"), YES.replace("new-methods", "favourite-colour"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.type").value("/problems/unknown-question"));
        send(post("/api/answer/submission"), YES.replace("Tak", "x".repeat(4001)))
                .andExpect(status().is(422));
        assertThat(jdbc.sql("select count(*) from response").query(Long.class).single())
                .isZero();
    }

    private FollowUpId open(UUID person, Set<String> questions) {
        return followUps
                .open(SubjectRef.requisition(UUID.randomUUID()), new PersonId(person), questions, clock.instant())
                .orElseThrow();
    }

    private Invitation invite(FollowUpId id) {
        return followUps
                .invite(id, 1, clock.instant().plus(Duration.ofDays(42)))
                .orElseThrow();
    }

    private String token(Invitation of) {
        return tokens.token(LinkPurpose.ANSWER, of.id().value(), of.generation());
    }

    private ResultActions access(String with) throws Exception {
        return http.perform(post("/api/answer-access")
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"token\": \"" + with.replace("\u0000", "\\u0000") + "\"}"));
    }

    private ResultActions read(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.cookie(cookie()));
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String content) throws Exception {
        return http.perform(request.cookie(cookie())
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(content));
    }

    private Cookie cookie() {
        return new Cookie(LinkCookies.name(LinkPurpose.ANSWER), token);
    }

    private List<String> answersKept() {
        return jdbc.sql("select question_key || ' ' || value from answer")
                .query(String.class)
                .list();
    }

    /** All that a look could change. */
    private String snapshot() {
        return jdbc.sql("""
                        select (select string_agg(i::text, ';' order by i.id) from invitation i) || '/'
                            || (select string_agg(f::text, ';' order by f.id) from follow_up f) || '/'
                            || (select count(*) from response) || '/' || (select count(*) from response_draft) || '/'
                            || (select count(*) from answer_opt_out)
                        """).query(String.class).single();
    }
}
