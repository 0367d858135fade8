package dk.medspil.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medspil.platform.problem.Languages;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.platform.time.OffsetClock;
import dk.medspil.testing.MedspilTest;
import dk.medspil.testing.Town;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writing a questionnaire, publishing it, and being asked it. */
@MedspilTest
class QuestionnaireDeskTest {

    private static final String KEY = Questionnaires.REQUISITION_FOLLOW_UP;

    private static final Question SCALE = new Question(
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

    private static final Question WHY = new Question(
            "why-not",
            QuestionType.TEXT,
            "Hvad mangler der?",
            "What is missing?",
            "",
            "",
            true,
            false,
            null,
            null,
            "",
            "",
            "",
            "",
            List.of(),
            new Question.QuestionCondition("together", List.of("1", "2")));

    private static final Question WHO = new Question(
            "who",
            QuestionType.CHOICE,
            "Hvem arbejder I mest med?",
            "With whom do you work most?",
            "",
            "",
            true,
            true,
            null,
            null,
            "",
            "",
            "",
            "",
            List.of(
                    new Question.QuestionChoice("school", "Skoler", "Schools"),
                    new Question.QuestionChoice("club", "Klubber", "Clubs")),
            null);

    private static final Question MEETINGS = new Question(
            "meetings",
            QuestionType.NUMBER,
            "Hvor mange møder har I holdt?",
            "How many meetings have you held?",
            "",
            "",
            true,
            true,
            0,
            99,
            "",
            "",
            "",
            "",
            List.of(),
            null);

    @Autowired
    QuestionnaireDesk desk;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    FollowUps followUps;

    @Autowired
    Answers answers;

    @Autowired
    OffsetClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void settle() {
        Town.settle(jdbc);
        questionnaires.forgetNewest(KEY);
    }

    @AfterEach
    void forget() {
        questionnaires.forgetNewest(KEY);
    }

    private QuestionnaireContent with(Question... more) {
        QuestionnaireContent newest = desk.content(KEY, 1);
        List<Question> questions = new ArrayList<>(newest.questions());
        questions.addAll(List.of(more));
        return new QuestionnaireContent("", "", "Tak. Vi ringer til jer i maj.", "Thanks. We call in May.", questions);
    }

    private void publish(QuestionnaireContent content) {
        QuestionnairePage.QuestionnaireDraft draft = desk.save(KEY, 0, content, Town.MIKKEL);
        desk.publish(KEY, draft.revision(), "Vi vil vide mere", Town.MIKKEL);
    }

    private Invitation invited(Set<String> keys) {
        FollowUpId id = followUps
                .open(SubjectRef.requisition(UUID.randomUUID()), Town.LISE, keys, clock.instant())
                .orElseThrow();
        return followUps
                .invite(id, 1, clock.instant().plus(Duration.ofDays(42)))
                .orElseThrow();
    }

    private static String slug(Throwable refusal) {
        return ((Refusal) refusal).slug();
    }

    @Test
    void ofTwoWritersNobodyOverwritesTheOther() {
        QuestionnairePage.QuestionnaireDraft first = desk.save(KEY, 0, with(SCALE), Town.MIKKEL);
        QuestionnairePage.QuestionnaireDraft second = desk.save(KEY, first.revision(), with(SCALE, WHO), Town.AMINA);

        assertThatThrownBy(() -> desk.save(KEY, first.revision(), with(MEETINGS), Town.MIKKEL))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.slug()).isEqualTo("draft-changed");
                    assertThat(refusal.args()).containsEntry("name", "Amina Holm");
                });
        assertThatThrownBy(() -> desk.save(KEY, 0, with(MEETINGS), Town.MIKKEL))
                .satisfies(refused -> assertThat(slug(refused)).isEqualTo("draft-changed"));
        assertThatThrownBy(() -> desk.publish(KEY, first.revision(), "Nu", Town.MIKKEL))
                .satisfies(refused -> assertThat(slug(refused)).isEqualTo("draft-changed"));
        assertThat(desk.content(KEY, QuestionnaireDesk.DRAFT)).isEqualTo(second.content());
    }

    @Test
    void whatIsUnfinishedIsKeptAndNotPublished() {
        Question half = new Question(
                "half",
                QuestionType.CHOICE,
                "Hvad nu?",
                "",
                "",
                "",
                true,
                true,
                null,
                null,
                "",
                "",
                "",
                "",
                List.of(),
                new Question.QuestionCondition("later", List.of("YES")));

        QuestionnairePage.QuestionnaireDraft draft = desk.save(KEY, 0, with(half), Town.MIKKEL);

        assertThat(draft.problems())
                .extracting(DraftProblem::code)
                .containsExactlyInAnyOrder(
                        DraftProblem.Code.ENGLISH_MISSING,
                        DraftProblem.Code.CHOICES_MISSING,
                        DraftProblem.Code.CONDITION_NOT_BEFORE);
        assertThatThrownBy(() -> desk.publish(KEY, draft.revision(), "Nu", Town.MIKKEL))
                .satisfies(refused -> assertThat(slug(refused)).isEqualTo("questionnaire-unfinished"));
        assertThat(desk.page(KEY).versions()).hasSize(1);
        assertThat(desk.page(KEY).draft()).isNotNull();
    }

    @Test
    void aQuestionThatACriterionCountsCannotLeave() {
        QuestionnaireContent newest = desk.content(KEY, 1);
        QuestionnaireContent without = new QuestionnaireContent(
                "", "", "", "", newest.questions().subList(1, newest.questions().size()));

        QuestionnairePage.QuestionnaireDraft draft = desk.save(KEY, 0, without, Town.MIKKEL);

        assertThat(draft.problems())
                .contains(new DraftProblem(DraftProblem.Code.COUNTED_QUESTION_MISSING, "new-methods", "S13"));
        assertThatThrownBy(() -> desk.publish(KEY, draft.revision(), "Kortere", Town.MIKKEL))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.slug()).isEqualTo("question-counted");
                    assertThat(refusal.args()).containsEntry("criterion", "S13");
                });
    }

    @Test
    void whoeverIsAskedFromNowOnIsAskedTheNewVersionAndTheOthersKeepTheirs() {
        Invitation before = invited(Set.of("new-methods"));

        publish(with(SCALE, WHY, WHO, MEETINGS));

        Invitation after = invited(Set.of("new-methods"));
        assertThat(after.joined()).isFalse();
        assertThat(answers.page(before.id(), Languages.DANISH).questions())
                .extracting(AnswerPage.PageQuestion::key)
                .containsExactly("new-methods");
        assertThat(answers.page(after.id(), Languages.DANISH).questions())
                .extracting(AnswerPage.PageQuestion::key)
                .containsExactly("new-methods", "together", "why-not", "who", "meetings");
        assertThat(jdbc.sql("select facts from audit_entry where action = 'QUESTIONNAIRE_PUBLISHED'")
                        .query(String.class)
                        .single())
                .contains("\"reason\":\"Vi vil vide mere\"", "\"version\":\"2\"");
        assertThat(desk.compare(KEY, 1, 2).lines())
                .filteredOn(line -> line.change() == VersionDifference.Change.ADDED)
                .hasSize(4);
    }

    @Test
    void everyTypeIsAnsweredAndReadInWords() {
        publish(with(SCALE, WHY, WHO, MEETINGS));
        Invitation invitation = invited(Set.of("new-methods"));
        Map<String, String> given = Map.of(
                "new-methods", "NOT_RELEVANT",
                "together", "2",
                "why-not", "Tid til at mødes",
                "who", "club",
                "meetings", "12");

        answers.submit(invitation.id(), new AnswerContent(new java.util.HashMap<>(given), null, true), clock.instant());

        assertThat(answers.page(invitation.id(), Languages.ENGLISH).unitThanks())
                .isEqualTo("Thanks. We call in May.");
        SubjectRef subject = followUps.subjectsOf(invitation.id()).get(0);
        assertThat(answers.forConsultant(subject, Languages.DANISH))
                .singleElement()
                .satisfies(opened -> assertThat(opened.lines())
                        .extracting(OpenedAnswer.OpenedLine::answer)
                        .containsExactly("Ikke relevant for os", "2", "Tid til at mødes", "Klubber", "12"));
    }

    @Test
    void anAnswerThatTheQuestionDoesNotHaveIsRefused() {
        publish(with(SCALE, WHY, WHO, MEETINGS));
        Invitation invitation = invited(Set.of("new-methods"));

        refuses(invitation, Map.of("together", "6"), "unknown-answer");
        refuses(invitation, Map.of("who", "nobody"), "unknown-answer");
        refuses(invitation, Map.of("meetings", "100"), "unknown-answer");
        refuses(invitation, Map.of("meetings", "a dozen"), "unknown-answer");
        refuses(invitation, Map.of("why-not", "NOT_RELEVANT"), "unknown-answer");
        refuses(invitation, Map.of("new-methods", "1"), "unknown-answer");
        refuses(invitation, Map.of("why-not", "Tid"), "question-not-put");
        refuses(invitation, Map.of("together", "3", "why-not", "Tid"), "question-not-put");
        refuses(invitation, Map.of("efforts", "YES"), "unknown-question");
        assertThat(jdbc.sql("select count(*) from response").query(Long.class).single())
                .isZero();
    }

    private void refuses(Invitation invitation, Map<String, String> given, String slug) {
        AnswerContent content = new AnswerContent(new java.util.HashMap<>(given), null, false);
        assertThatThrownBy(() -> answers.submit(invitation.id(), content, clock.instant()))
                .as("%s", given)
                .satisfies(refused -> assertThat(slug(refused)).isEqualTo(slug));
    }

    @Test
    void aQuestionnaireThatNothingWasPublishedOfCanBeWritten() {
        QuestionnaireContent content = new QuestionnaireContent("", "", "", "", List.of(SCALE));
        QuestionnairePage.QuestionnaireDraft draft = desk.save(Questionnaires.INTAKE, 0, content, Town.MIKKEL);
        assertThat(draft.problems()).isEmpty();

        desk.publish(Questionnaires.INTAKE, draft.revision(), "Et før til S14", Town.MIKKEL);

        assertThat(desk.list())
                .filteredOn(line -> line.key().equals(Questionnaires.INTAKE))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.newest()).isNotNull();
                    assertThat(line.draftChangedAt()).isNull();
                });
        questionnaires.forgetNewest(Questionnaires.INTAKE);
    }
}
