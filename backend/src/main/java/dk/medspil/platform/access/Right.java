package dk.medspil.platform.access;

/** What one may do with a record. Whoever may not {@link #SEE} it isn't told that it exists. */
public enum Right {
    /** Read it, in lists, pages, files and exports. */
    SEE,
    /** Add to it as a participant: a message, a file, a withdrawal. */
    WRITE,
    /** Work on it as the office: steps, notes, hours, claims. */
    HANDLE,
    /** Decide for the office: reassign, confirm relevance, freeze. */
    DECIDE,
    /** Change master data. */
    CHANGE
}
