package dk.medspil.programme;

/** Why a unit came no further than it did: each that drops out has one, the first of these that applies. */
public enum DropReason {
    /** Not relevant: at least one of its requisitions was decided so against the rule. */
    OUT_BY_DECISION,
    /** Not relevant: by the rule alone. */
    OUT_BY_RULE,
    NOT_RELEVANT_FOR_US,
    PARTLY,
    NO,
    /** Answered with something else that the definition doesn't count as success. */
    OTHER_ANSWER,
    OPTED_OUT,
    /** A follow-up waits for its time. */
    NOT_YET_INVITED,
    NOT_YET_DELIVERED,
    NOT_YET_OPENED,
    NOT_YET_ANSWERED,
    /** Handed in without an answer to this question. */
    SKIPPED,
    UNDELIVERABLE,
    EXPIRED,
    CANCELLED,
    NO_FOLLOW_UP
}
