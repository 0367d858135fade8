package dk.medspil.activity;

/** What somebody who signed up is told. */
public enum SignUpNews {
    /** There is a place. */
    PLACE,
    /** All places are taken. */
    WAITING,
    /** A place became free for one who waited. */
    PLACE_FREE,
    /** Another time, place or title. */
    CHANGED,
    /** The place was given back. */
    CANCELLED,
    /** The activity doesn't take place. */
    CALLED_OFF
}
