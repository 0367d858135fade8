package dk.medspil.questionnaire;

/** Where an invitation stands. Delivered and opened are moments beside it, see {@link Invitation}. */
public enum InvitationStatus {
    INVITED,
    ANSWERED,
    EXPIRED,
    UNDELIVERABLE,
    OPTED_OUT,
    CANCELLED
}
