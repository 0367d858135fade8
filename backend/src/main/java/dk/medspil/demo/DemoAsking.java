package dk.medspil.demo;

import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonId;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.problem.Languages;
import dk.medspil.platform.time.Office;
import dk.medspil.process.Sendings;
import dk.medspil.questionnaire.AnswerContent;
import dk.medspil.questionnaire.AnswerPage;
import dk.medspil.questionnaire.FollowUpLine;
import dk.medspil.questionnaire.FollowUpLog;
import dk.medspil.questionnaire.Question;
import dk.medspil.questionnaire.QuestionType;
import dk.medspil.questionnaire.QuestionnaireContent;
import dk.medspil.questionnaire.QuestionnaireDesk;
import dk.medspil.questionnaire.QuestionnairePage;
import dk.medspil.questionnaire.Questionnaires;
import dk.medspil.questionnaire.QuietPeriods;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;

/**
 * What the manager does with the questionnaires: nobody is asked in the weeks of summer, in September more is asked, in
 * November a draft is begun, and on the last day an address is mended and somebody is asked by telephone.
 */
@Lazy
@DemoComponent
class DemoAsking {

    private static final LocalDateTime ASKED_AT_INTAKE = LocalDateTime.of(2010, 2, 1, 9, 30);
    private static final LocalDateTime SUMMER_KNOWN = LocalDateTime.of(2010, 6, 21, 14, 0);
    private static final LocalDateTime MORE_ASKED = LocalDateTime.of(2010, 9, 1, 10, 30);
    private static final LocalDateTime DRAFTED = LocalDateTime.of(2010, 11, 24, 15, 10);
    private static final String RIGHT_DOMAIN = "kommunen.example";

    private final QuestionnaireDesk desk;
    private final QuietPeriods quiet;
    private final FollowUpLog log;
    private final Sendings sendings;
    private final Directory directory;
    private final DemoOffice office;
    private final ActingAs acting;
    private final DemoTime time;

    DemoAsking(
            QuestionnaireDesk desk,
            QuietPeriods quiet,
            FollowUpLog log,
            Sendings sendings,
            Directory directory,
            DemoOffice office,
            ActingAs acting,
            DemoTime time) {
        this.desk = desk;
        this.quiet = quiet;
        this.log = log;
        this.sendings = sendings;
        this.directory = directory;
        this.office = office;
        this.acting = acting;
        this.time = time;
    }

    void plan(Agenda agenda) {
        agenda.at(at(ASKED_AT_INTAKE), () -> asManager(this::askAtIntake));
        agenda.at(
                at(SUMMER_KNOWN),
                () -> asManager(manager ->
                        quiet.add(LocalDate.of(2010, 7, 5), LocalDate.of(2010, 7, 25), "Sommerferie", manager)));
        agenda.at(at(MORE_ASKED), () -> asManager(this::askMore));
        agenda.at(at(DRAFTED), () -> asManager(this::draft));
    }

    /** The last morning: one address is mended, and one who never answered is called. */
    void mend() {
        asManager(manager -> {
            first(FollowUpLine.State.UNDELIVERABLE).ifPresent(line -> address(line)
                    .ifPresent(address -> sendings.replaceAddress(
                            line.id(), address, "Ringede til omstillingen: ny stilling", manager)));
            first(FollowUpLine.State.REMINDED)
                    .ifPresent(line -> sendings.enterByTelephone(
                            line.id(), new AnswerContent(answers(line), null, false), "33 66 12 40", manager));
        });
    }

    private Map<String, String> answers(FollowUpLine line) {
        return sendings.interview(line.id(), office.manager(), Languages.DANISH).questions().stream()
                .filter(question -> question.type() == QuestionType.YES_PARTLY_NO)
                .collect(Collectors.toMap(AnswerPage.PageQuestion::key, question -> "PARTLY"));
    }

    private Optional<FollowUpLine> first(FollowUpLine.State state) {
        return log.page(state, null, null, 20).stream()
                .filter(line -> {
                    Instant expires = line.expiresAt();
                    return expires != null && expires.isAfter(time.now());
                })
                .findFirst();
    }

    private Optional<String> address(FollowUpLine line) {
        return directory
                .person(line.respondent())
                .map(PersonView::email)
                .filter(email -> email.endsWith("@" + DemoPlan.NO_SUCH_DOMAIN))
                .map(email -> email.replace(DemoPlan.NO_SUCH_DOMAIN, RIGHT_DOMAIN));
    }

    private void askAtIntake(PersonId manager) {
        QuestionnaireContent content = new QuestionnaireContent("", "", "", "", List.of(together()));
        QuestionnairePage.QuestionnaireDraft draft = desk.save(Questionnaires.INTAKE, 0, content, manager);
        desk.publish(Questionnaires.INTAKE, draft.revision(), "Et før til S14", manager);
    }

    private void askMore(PersonId manager) {
        QuestionnaireContent before = desk.content(Questionnaires.REQUISITION_FOLLOW_UP, 1);
        List<Question> questions = new ArrayList<>(before.questions());
        questions.add(together());
        questions.add(hindrance());
        QuestionnaireContent more = new QuestionnaireContent(
                "",
                "",
                "I foråret bad mange af jer om konkrete metoder. Derfor har vi skrevet metodekataloget om, så hver metode kan bruges uden os.",
                "In spring many of you asked for concrete methods. So we rewrote the methods catalogue: each method can be used without us.",
                questions);
        QuestionnairePage.QuestionnaireDraft draft = desk.save(Questionnaires.REQUISITION_FOLLOW_UP, 0, more, manager);
        desk.publish(
                Questionnaires.REQUISITION_FOLLOW_UP,
                draft.revision(),
                "Vi vil vide, hvad der står i vejen, når samarbejdet ikke bliver bedre",
                manager);
    }

    private void draft(PersonId manager) {
        QuestionnaireContent newest = desk.content("workshop-follow-up", 1);
        List<Question> questions = new ArrayList<>(newest.questions());
        questions.add(text("took-home", "Hvad tog du med hjem fra workshoppen?", "", null));
        desk.save("workshop-follow-up", 0, new QuestionnaireContent("", "", "", "", questions), manager);
    }

    private static Question together() {
        return new Question(
                "together-today",
                QuestionType.SCALE,
                "Hvor godt arbejder I sammen med andre aktører i dag?",
                "How well do you work together with other actors today?",
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
    }

    private static Question hindrance() {
        return text(
                "hindrance",
                "Hvad står i vejen?",
                "What stands in the way?",
                new Question.QuestionCondition("together-today", List.of("1", "2")));
    }

    private static Question text(
            String key, String danish, String english, Question.@Nullable QuestionCondition condition) {
        return new Question(
                key,
                QuestionType.TEXT,
                danish,
                english,
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
                condition);
    }

    private void asManager(Consumer<PersonId> deed) {
        PersonId manager = office.manager();
        acting.person(manager, () -> deed.accept(manager));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(Office.ZONE).toInstant();
    }
}
