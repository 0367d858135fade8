package dk.medspil.requisition;

/** What sort of line of the timeline it is. */
public enum EntryKind {
    MESSAGE_IN,
    MESSAGE_OUT,
    NOTE,
    DECISION,
    TASK,
    HOURS,
    FILE,
    MAIL,
    CHANGE
}
