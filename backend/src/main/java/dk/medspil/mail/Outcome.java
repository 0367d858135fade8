package dk.medspil.mail;

import org.jspecify.annotations.Nullable;

/** What came of one try to send one mail. */
record Outcome(Kind kind, @Nullable String reason) {

    enum Kind {
        /** The server took it. */
        TAKEN,
        /** The server refused the address or the mail for good (55x). */
        REFUSED,
        /** The server said «later» (4xx), was too slow, or hung up before it had the whole mail. */
        NOT_NOW,
        /** The whole mail was handed over, and then no answer came. */
        UNCERTAIN,
        /** No server answered: not the mail's fault, and true for the rest of the batch. */
        UNREACHABLE,
        /** The words could not be made. */
        UNWRITTEN,
        /** A human has to look before it is tried again. */
        FOR_A_HUMAN,
        /** Not tried: the batch took too long, another round takes it. */
        UNTRIED
    }

    static Outcome of(Kind kind, @Nullable String reason) {
        return new Outcome(kind, reason);
    }

    static Outcome taken() {
        return new Outcome(Kind.TAKEN, null);
    }
}
