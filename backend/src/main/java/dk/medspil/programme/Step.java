package dk.medspil.programme;

/** The steps of the waterfall, in their order. Whoever reached a later step has reached all earlier ones. */
public enum Step {
    IN_SCOPE,
    RELEVANT,
    INVITED,
    /** The recipient's server took one of the mails and no bounce followed, or a person opened it. */
    DELIVERED,
    /** A person pressed «start», or answered. */
    OPENED,
    ANSWERED,
    APPLICABLE,
    SUCCESS
}
