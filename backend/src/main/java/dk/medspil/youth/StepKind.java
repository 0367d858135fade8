package dk.medspil.youth;

/** What happened on a youth's way. */
public enum StepKind {
    /** Clarified for an education, an internship, a part-time job or an ordinary job. */
    CLARIFIED,
    EDUCATION,
    INTERNSHIP,
    PART_TIME_JOB,
    ORDINARY_JOB;

    /** Whether the youth started something that one can stay in. */
    public boolean isStart() {
        return this != CLARIFIED;
    }
}
