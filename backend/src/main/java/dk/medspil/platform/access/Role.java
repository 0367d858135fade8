package dk.medspil.platform.access;

/** What a person is to the office. One person may be several. */
public enum Role {
    /** Asks the office for help: own cases only. */
    REQUESTER,
    /** Works on requisitions. */
    CONSULTANT,
    /** A consultant who also assigns, decides relevance and freezes figures. */
    MANAGER,
    /** Looks after people, settings, models and incidents; sees no case content. */
    ADMIN
}
