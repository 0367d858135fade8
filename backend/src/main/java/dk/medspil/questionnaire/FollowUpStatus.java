package dk.medspil.questionnaire;

/** Where a follow-up stands. */
public enum FollowUpStatus {
    /** Opened, its time to invite has not come. */
    WAITING,
    /** An invitation is out and may still be answered. */
    INVITED,
    ANSWERED,
    EXPIRED,
    UNDELIVERABLE,
    OPTED_OUT,
    CANCELLED;

    /** Whether something may still come of it. */
    public boolean runs() {
        return this == WAITING || this == INVITED;
    }
}
