package dk.medspil.demo;

import dk.medspil.directory.Directory;
import dk.medspil.directory.PersonView;
import dk.medspil.platform.problem.Languages;
import dk.medspil.questionnaire.AnswerContent;
import dk.medspil.questionnaire.AnswerPage;
import dk.medspil.questionnaire.AnswerValue;
import dk.medspil.questionnaire.Answers;
import dk.medspil.questionnaire.FollowUps;
import dk.medspil.questionnaire.Invitation;
import dk.medspil.questionnaire.InvitationId;
import dk.medspil.questionnaire.InvitationStatus;
import dk.medspil.questionnaire.Question;
import dk.medspil.questionnaire.QuestionType;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The requesters of the demo year when they are asked afterwards: most answer, many only after a reminder, some never.
 * What a person answers depends on who it is and on nothing else, so that the year always ends with the same figures.
 */
@DemoComponent
class DemoRespondents {

    private static final double ANSWERS = 0.76;
    private static final double OPTS_OUT = 0.03;
    private static final double ONLY_LOOKS = 0.06;

    /** How likely «yes» is, by question. */
    private static final Map<String, Double> YES = Map.of(
            "new-methods", 0.72,
            "cooperation", 0.74,
            "efforts", 0.28,
            "rights-knowledge", 0.8,
            "influence", 0.45,
            "dialogue", 0.55,
            "visibility", 0.85,
            "participation", 0.5,
            "methods-support", 0.6,
            "will-use", 0.78);

    private static final double PARTLY = 0.12;
    private static final double NOT_RELEVANT = 0.07;
    private static final double SKIPS = 0.03;

    private final FollowUps followUps;
    private final Answers answers;
    private final Directory directory;
    private final DemoWords words;
    private final DemoTime time;
    private final Set<InvitationId> seen = new HashSet<>();

    DemoRespondents(FollowUps followUps, Answers answers, Directory directory, DemoWords words, DemoTime time) {
        this.followUps = followUps;
        this.answers = answers;
        this.directory = directory;
        this.words = words;
        this.time = time;
    }

    /** Puts on the agenda what those who were invited since this moment will do. */
    void takeUp(Instant since, Agenda agenda) {
        for (Invitation invitation : followUps.invitationsCreatedSince(since)) {
            if (seen.add(invitation.id())) {
                directory.person(invitation.person()).ifPresent(person -> takeUp(invitation, person, agenda));
            }
        }
    }

    private void takeUp(Invitation invitation, PersonView person, Agenda agenda) {
        if (person.email().endsWith("@" + DemoPlan.NO_SUCH_DOMAIN)) {
            return;
        }
        Random chance = new Random(person.email().hashCode() * 31L + invitation.wave());
        double draw = chance.nextDouble();
        Instant moment = when(invitation.invitedAt(), chance);
        if (draw < ANSWERS) {
            agenda.at(moment, () -> whileOpen(invitation, id -> answer(id, chance)));
        } else if (draw < ANSWERS + OPTS_OUT) {
            agenda.at(moment, () -> whileOpen(invitation, answers::optOut));
        } else if (draw < ANSWERS + OPTS_OUT + ONLY_LOOKS) {
            agenda.at(moment, () -> whileOpen(invitation, answers::start));
        }
    }

    /** Half of them within three days, the others up to three weeks later: the reminders help. */
    private static Instant when(Instant invited, Random chance) {
        int hours = chance.nextBoolean() ? 1 + chance.nextInt(70) : 72 + chance.nextInt(21 * 24);
        return invited.plus(Duration.ofHours(hours)).plus(Duration.ofMinutes(chance.nextInt(60)));
    }

    private void whileOpen(Invitation invitation, java.util.function.Consumer<InvitationId> deed) {
        boolean open = followUps
                .invitation(invitation.id())
                .filter(now -> now.status() == InvitationStatus.INVITED)
                .filter(now -> now.expiresAt().isAfter(time.now()))
                .isPresent();
        if (open) {
            deed.accept(invitation.id());
        }
    }

    private void answer(InvitationId id, Random chance) {
        List<AnswerPage.PageQuestion> asked = answers.page(id, Languages.DANISH).questions();
        Map<String, @Nullable String> given = new TreeMap<>();
        asked.stream()
                .filter(question -> question.type() == QuestionType.YES_PARTLY_NO)
                .map(AnswerPage.PageQuestion::key)
                .sorted()
                .forEach(key -> given.put(key, value(key, chance)));
        asked.forEach(question -> answerMore(question, given));
        List<String> comments = words.phrases().comments();
        String comment = comments.get(chance.nextInt(comments.size()));
        answers.start(id);
        answers.submit(
                id,
                new AnswerContent(given, chance.nextInt(4) == 0 ? comment : null, chance.nextBoolean()),
                time.now());
    }

    /** A scale follows what was answered about cooperation; who is low on it says why. */
    private void answerMore(AnswerPage.PageQuestion question, Map<String, @Nullable String> given) {
        if (question.type() == QuestionType.SCALE) {
            given.put(question.key(), AnswerValue.YES.name().equals(given.get("cooperation")) ? "4" : "2");
        }
        Question.QuestionCondition condition = question.condition();
        if (question.type() == QuestionType.TEXT
                && condition != null
                && condition.values().contains(String.valueOf(given.get(condition.key())))) {
            given.put(question.key(), "Vi når ikke at mødes, før sagerne er i gang.");
        }
    }

    private static @Nullable String value(String question, Random chance) {
        double yes = YES.getOrDefault(question, 0.5);
        double draw = chance.nextDouble();
        if (draw < SKIPS) {
            return null;
        }
        if (draw < SKIPS + NOT_RELEVANT) {
            return AnswerValue.NOT_RELEVANT.name();
        }
        double rest = chance.nextDouble();
        AnswerValue answer = rest < yes ? AnswerValue.YES : rest < yes + PARTLY ? AnswerValue.PARTLY : AnswerValue.NO;
        return answer.name();
    }
}
