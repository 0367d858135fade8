package dk.medspil.questionnaire;

/** What can be answered to a question. A skipped question has no answer at all. */
public enum AnswerValue {
    YES,
    PARTLY,
    NO,
    /** «Not relevant for us»: answered, but not an applicable answer. */
    NOT_RELEVANT
}
