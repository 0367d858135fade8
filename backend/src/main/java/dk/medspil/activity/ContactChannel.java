package dk.medspil.activity;

/** How the unit was in contact with an actor. */
public enum ContactChannel {
    MEETING,
    VISIT,
    PHONE,
    MAIL,
    /** The actor came to an activity; written by itself. */
    ACTIVITY
}
