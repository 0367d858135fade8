package dk.medspil.programme;

/** What may be said about a criterion: a status while something can still come, a verdict when all has ended. */
public enum ShareStatus {
    SO_FAR_ABOVE,
    SO_FAR_BELOW,
    CANNOT_TELL_YET,
    MET,
    NOT_MET,
    LIKELY_MET,
    LIKELY_NOT_MET,
    CANNOT_TELL;

    /** What this verdict is called before all has ended; a status stays what it is. */
    ShareStatus beforeTheEnd() {
        return switch (this) {
            case MET, LIKELY_MET -> SO_FAR_ABOVE;
            case NOT_MET, LIKELY_NOT_MET -> SO_FAR_BELOW;
            case CANNOT_TELL -> CANNOT_TELL_YET;
            default -> this;
        };
    }
}
