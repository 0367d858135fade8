package dk.medspil.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medspil.directory.Directory;
import dk.medspil.platform.problem.Languages;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.OffsetClock;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** How well people work together when they ask for help, and afterwards. */
@MedspilTest
class IntakeAnswersTest {

    private static final Question TOGETHER = new Question(
            "together",
            QuestionType.SCALE,
            "Hvor godt arbejder I sammen i dag?",
            "How well do you work together today?",
            "",
            "",
            true,
            true,
            1,
            5,
            "Slet ikke",
            "Not at all",
            "Rigtig godt",
            "Very well",
            List.of(),
            null);

    @Autowired
    IntakeAnswers intake;

    @Autowired
    QuestionnaireDesk desk;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    FollowUps followUps;

    @Autowired
    Answers answers;

    @Autowired
    Directory directory;

    @Autowired
    MockMvc http;

    @Autowired
    OffsetClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void settle() {
        Town.settle(jdbc);
        forget();
    }

    @AfterEach
    void forget() {
        questionnaires.forgetNewest(Questionnaires.INTAKE);
        questionnaires.forgetNewest(Questionnaires.REQUISITION_FOLLOW_UP);
    }

    private void publish(String key, QuestionnaireContent content) {
        desk.publish(key, desk.save(key, 0, content, Town.MIKKEL).revision(), "Et før til S14", Town.MIKKEL);
    }

    private void askBeforeAndAfter() {
        publish(Questionnaires.INTAKE, new QuestionnaireContent("", "", "", "", List.of(TOGETHER)));
        List<Question> after = new java.util.ArrayList<>(
                desk.content(Questionnaires.REQUISITION_FOLLOW_UP, 1).questions());
        after.add(TOGETHER);
        publish(Questionnaires.REQUISITION_FOLLOW_UP, new QuestionnaireContent("", "", "", "", after));
    }

    private void answered(String before, String after) {
        SubjectRef subject = SubjectRef.requisition(UUID.randomUUID());
        intake.keep(subject, before, clock.instant());
        FollowUpId id = followUps
                .open(subject, new dk.medspil.directory.PersonId(UUID.randomUUID()), Set.of("efforts"), clock.instant())
                .orElseThrow();
        Invitation invitation = followUps
                .invite(id, 1, clock.instant().plus(Duration.ofDays(42)))
                .orElseThrow();
        answers.submit(
                invitation.id(),
                new AnswerContent(new HashMap<>(Map.of("together", after)), null, false),
                clock.instant());
    }

    private String request(String intakeAnswer) {
        return """
                {"subject": "CONTACT", "areaId": "%s", "title": "Kontakt", "description": "Til forældre",
                 "organisationId": "%s", "name": "Lise Winther", "email": "lise@sundhed.example"%s}""".formatted(
                        directory.areas().get(0).id().value(),
                        Town.HEALTH.value(),
                        intakeAnswer.isEmpty() ? "" : ", \"intakeAnswer\": \"" + intakeAnswer + "\"");
    }

    private int send(String intakeAnswer) throws Exception {
        return http.perform(post("/api/requisitions")
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(request(intakeAnswer)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void nothingIsAskedUntilAQuestionIsPublished() throws Exception {
        http.perform(get("/api/intake-question"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.question").doesNotExist());
        assertThat(intake.beforeAndAfter(Languages.DANISH)).isEmpty();
        assertThat(send("3")).isEqualTo(201);
    }

    @Test
    void whatIsAnsweredWithTheRequestIsKeptAndMayBeLeftOut() throws Exception {
        askBeforeAndAfter();
        http.perform(get("/api/intake-question").header("Accept-Language", "en"))
                .andExpect(jsonPath("$.question.text").value("How well do you work together today?"))
                .andExpect(jsonPath("$.question.options.length()").value(6));

        assertThat(send("2")).isEqualTo(201);
        assertThat(send("")).isEqualTo(201);
        assertThat(send("9")).isEqualTo(422);

        assertThat(jdbc.sql("select value from intake_answer")
                        .query(String.class)
                        .list())
                .containsExactly("2");
        assertThat(jdbc.sql("select count(*) from requisition")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void beforeStandsBesideAfterForManagersOnly() throws Exception {
        askBeforeAndAfter();
        answered("2", "4");
        answered("2", "4");
        answered("3", "NOT_RELEVANT");
        intake.keep(SubjectRef.requisition(UUID.randomUUID()), "1", clock.instant());

        assertThat(intake.beforeAndAfter(Languages.DANISH)).hasValueSatisfying(figures -> {
            assertThat(figures.before()).isEqualTo(4);
            assertThat(figures.pairs())
                    .containsExactly(
                            new IntakeAnswers.AnswerPair("2", "4", 2),
                            new IntakeAnswers.AnswerPair("3", "NOT_RELEVANT", 1));
        });
        http.perform(get("/api/questionnaires/intake/before-and-after").with(Town.as(Town.MIKKEL)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.figures.before").value(4));
        http.perform(get("/api/questionnaires/intake/before-and-after").with(Town.as(Town.AMINA)))
                .andExpect(status().isNotFound());
    }

    @Test
    void anAnswerThatTheQuestionDoesNotHaveIsRefused() {
        askBeforeAndAfter();

        assertThatThrownBy(() -> intake.keep(SubjectRef.requisition(UUID.randomUUID()), "many", clock.instant()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo("unknown-answer"));
    }
}
