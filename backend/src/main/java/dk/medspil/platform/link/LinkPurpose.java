package dk.medspil.platform.link;

/** What a personal link opens. A token made for one purpose is worthless for another. */
public enum LinkPurpose {
    /** A draft of a requisition, to go on later. */
    DRAFT,
    /** One case, for its requester or a colleague. */
    CASE,
    /** One invitation to a questionnaire. */
    ANSWER,
    /** One sign-up for an activity. */
    SIGN_UP
}
