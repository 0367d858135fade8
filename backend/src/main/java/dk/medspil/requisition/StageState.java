package dk.medspil.requisition;

/** How far a stage is. */
public enum StageState {
    DONE,
    NOW,
    AHEAD,
    SKIPPED
}
