package dk.medspil.questionnaire;

/** How a question is answered. */
public enum QuestionType {
    /** Yes, partly or no: the only type that a criterion can count. */
    YES_PARTLY_NO,
    /** A step between two ends with names. */
    SCALE,
    /** One of several. */
    CHOICE,
    /** A whole number. */
    NUMBER,
    /** A few words; never shown beside a breakdown. */
    TEXT;

    /** Whether another question can depend on what is answered. */
    public boolean canDecide() {
        return this == YES_PARTLY_NO || this == SCALE || this == CHOICE;
    }
}
