package dk.medspil.casework;

/** What somebody who is invited to a meeting has answered. */
public enum MeetingAnswer {
    NONE,
    ACCEPTED,
    TENTATIVE,
    DECLINED
}
