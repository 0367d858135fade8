package dk.medspil.activity;

/** What an activity is. */
public enum ActivityKind {
    COURSE,
    WORKSHOP,
    SEMINAR,
    EVENT,
    /** Of a neighbourhood plan's working or steering group, or with its residents. */
    MEETING
}
