package dk.medspil.programme;

/** The first line of a card, apart from any verdict: the share of those who answered against the target. */
public enum AmongAnswers {
    ABOVE,
    AT,
    BELOW,
    /** No applicable answers yet; never called 0 %. */
    NONE
}
