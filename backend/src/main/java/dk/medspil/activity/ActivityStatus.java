package dk.medspil.activity;

/** Where an activity stands. */
public enum ActivityStatus {
    PLANNED,
    /** Takes sign-ups. */
    OPEN,
    HELD,
    CANCELLED
}
