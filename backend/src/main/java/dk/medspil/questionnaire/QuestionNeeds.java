package dk.medspil.questionnaire;

import java.util.Map;

/** Offered to the rooms above: which questions somebody counts on. */
public interface QuestionNeeds {

    /** The codes of the criteria that count answers now, by the key of the question. */
    Map<String, String> criteriaByQuestion();
}
