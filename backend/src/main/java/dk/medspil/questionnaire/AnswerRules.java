package dk.medspil.questionnaire;

import dk.medspil.platform.problem.Refusal;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be answered to which question: the same rules for what is kept on the way and for what is handed in. */
final class AnswerRules {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,9}");
    private static final int LONGEST_TEXT = 2000;

    private AnswerRules() {}

    /**
     * @param asked the keys of the questions that were put
     * @throws Refusal 422 when it names a question that wasn't put or whose condition isn't met, or an answer that it
     *     doesn't have
     */
    static void require(QuestionnaireVersion version, Set<String> asked, AnswerContent content) {
        Map<String, Question> questions =
                version.questions().stream().collect(Collectors.toMap(Question::key, Function.identity()));
        content.answers().forEach((key, answer) -> {
            Question question = asked.contains(key) ? questions.get(key) : null;
            if (question == null) {
                throw Refusal.refused("unknown-question", "answers." + key);
            }
            if (answer != null && !answer.isBlank()) {
                if (!answers(question, answer)) {
                    throw Refusal.refused("unknown-answer", "answers." + key);
                }
                if (!isPut(question, content)) {
                    throw Refusal.refused("question-not-put", "answers." + key);
                }
            }
        });
    }

    private static boolean isPut(Question question, AnswerContent content) {
        Question.QuestionCondition condition = question.condition();
        if (condition == null) {
            return true;
        }
        @Nullable String answer = content.answers().get(condition.key());
        return answer != null && condition.values().contains(answer);
    }

    /** Whether that is an answer to the question. */
    static boolean answers(Question question, String answer) {
        if (answer.equals(AnswerValue.NOT_RELEVANT.name())) {
            return question.notRelevant();
        }
        return switch (question.type()) {
            case YES_PARTLY_NO, SCALE, CHOICE -> question.values().anyMatch(answer::equals);
            case NUMBER -> isWithin(question, answer);
            case TEXT -> answer.length() <= LONGEST_TEXT;
        };
    }

    private static boolean isWithin(Question question, String answer) {
        if (!WHOLE_NUMBER.matcher(answer).matches()) {
            return false;
        }
        int number = Integer.parseInt(answer);
        Integer least = question.least();
        Integer most = question.most();
        return (least == null || number >= least) && (most == null || number <= most);
    }
}
