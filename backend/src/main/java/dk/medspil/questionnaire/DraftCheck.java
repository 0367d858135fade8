package dk.medspil.questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a draft can be published: whole in both languages, answerable, and with all that a criterion counts. */
final class DraftCheck {

    private static final int WIDEST_SCALE = 11;

    private final List<DraftProblem> problems = new ArrayList<>();

    private DraftCheck() {}

    /**
     * @param newest the version that it would replace; null when there is none
     * @param criteria codes of the criteria that count answers, by question
     */
    static List<DraftProblem> problems(
            QuestionnaireContent draft, @Nullable QuestionnaireVersion newest, Map<String, String> criteria) {
        DraftCheck check = new DraftCheck();
        check.texts(draft);
        check.questions(draft.questions());
        if (newest != null) {
            check.counted(draft, newest, criteria);
            if (newest.content().equals(draft)) {
                check.add(DraftProblem.Code.UNCHANGED, null);
            }
        }
        return List.copyOf(check.problems);
    }

    private void texts(QuestionnaireContent draft) {
        both(null, draft.introDa(), draft.introEn(), false);
        both(null, draft.thanksDa(), draft.thanksEn(), false);
        if (draft.questions().isEmpty()) {
            add(DraftProblem.Code.NO_QUESTIONS, null);
        }
    }

    private void questions(List<Question> questions) {
        Map<String, Question> before = new HashMap<>();
        for (Question question : questions) {
            String key = question.key();
            both(key, question.textDa(), question.textEn(), true);
            both(key, question.helpDa(), question.helpEn(), false);
            both(key, question.leastDa(), question.leastEn(), false);
            both(key, question.mostDa(), question.mostEn(), false);
            bounds(question);
            choices(question);
            condition(question, before);
            if (before.put(key, question) != null) {
                add(DraftProblem.Code.KEY_TWICE, key);
            }
        }
    }

    private void both(@Nullable String question, String danish, String english, boolean required) {
        boolean wanted = required || !danish.isBlank() || !english.isBlank();
        if (wanted && danish.isBlank()) {
            add(DraftProblem.Code.DANISH_MISSING, question);
        }
        if (wanted && english.isBlank()) {
            add(DraftProblem.Code.ENGLISH_MISSING, question);
        }
    }

    private void bounds(Question question) {
        Integer least = question.least();
        Integer most = question.most();
        boolean upsideDown = least != null && most != null && least >= most;
        if (question.type() == QuestionType.NUMBER && upsideDown) {
            add(DraftProblem.Code.NUMBER_BOUNDS, question.key());
        }
        if (question.type() == QuestionType.SCALE
                && (least == null || most == null || upsideDown || most - least >= WIDEST_SCALE || least < 0)) {
            add(DraftProblem.Code.SCALE_BOUNDS, question.key());
        }
    }

    private void choices(Question question) {
        if (question.type() != QuestionType.CHOICE) {
            return;
        }
        Set<String> values = new HashSet<>();
        for (Question.QuestionChoice choice : question.choices()) {
            both(question.key(), choice.labelDa(), choice.labelEn(), true);
            if (!values.add(choice.value())) {
                add(DraftProblem.Code.CHOICE_TWICE, question.key());
            }
        }
        if (values.size() < 2) {
            add(DraftProblem.Code.CHOICES_MISSING, question.key());
        }
    }

    private void condition(Question question, Map<String, Question> before) {
        Question.QuestionCondition condition = question.condition();
        if (condition == null) {
            return;
        }
        Question decides = before.get(condition.key());
        if (decides == null || !decides.type().canDecide()) {
            add(DraftProblem.Code.CONDITION_NOT_BEFORE, question.key());
            return;
        }
        Set<String> values = Stream.concat(
                        decides.values(),
                        decides.notRelevant() ? Stream.of(AnswerValue.NOT_RELEVANT.name()) : Stream.empty())
                .collect(Collectors.toSet());
        if (!values.containsAll(condition.values())) {
            add(DraftProblem.Code.CONDITION_VALUE, question.key());
        }
    }

    /** What a criterion counts cannot silently vanish. */
    private void counted(QuestionnaireContent draft, QuestionnaireVersion newest, Map<String, String> criteria) {
        Map<String, Question> kept =
                draft.questions().stream().collect(Collectors.toMap(Question::key, it -> it, (one, other) -> one));
        new TreeMap<>(criteria).forEach((key, criterion) -> {
            if (newest.keys().contains(key)) {
                Question question = kept.get(key);
                if (question == null) {
                    problems.add(new DraftProblem(DraftProblem.Code.COUNTED_QUESTION_MISSING, key, criterion));
                } else if (question.type() != QuestionType.YES_PARTLY_NO) {
                    problems.add(new DraftProblem(DraftProblem.Code.COUNTED_QUESTION_TYPE, key, criterion));
                }
            }
        });
    }

    private void add(DraftProblem.Code code, @Nullable String question) {
        DraftProblem problem = new DraftProblem(code, question, null);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
