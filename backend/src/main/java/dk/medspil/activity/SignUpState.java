package dk.medspil.activity;

/** How somebody who signed up by himself stands. */
public enum SignUpState {
    PLACE,
    /** Gets the next place that becomes free. */
    WAITING,
    CANCELLED
}
