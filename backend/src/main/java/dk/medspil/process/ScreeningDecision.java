package dk.medspil.process;

/** What screening can end with. The model's gateway «Kan vi hjælpe?» compares with these very words. */
public enum ScreeningDecision {
    ANSWER,
    ACCEPT,
    WAIT,
    ASK_BACK,
    REFER,
    DECLINE
}
