package dk.medspil.programme;

/** For whom figures are made up. */
public enum Audience {
    /** See every group, and persons. */
    MANAGERS,
    /** See published groups only. */
    ALL_OTHERS
}
