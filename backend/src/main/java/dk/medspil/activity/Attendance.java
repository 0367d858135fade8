package dk.medspil.activity;

/** Whether somebody who signed up came. */
public enum Attendance {
    SIGNED_UP,
    ATTENDED,
    STAYED_AWAY
}
