package dk.medspil.inbox.mime;

/** What is left of a mail's caps while it is read. */
final class Budget {

    private final Limits limits;
    private final long deadlineNanos;
    private int parts;

    Budget(Limits limits) {
        this.limits = limits;
        this.deadlineNanos = System.nanoTime() + limits.time().toNanos();
    }

    Limits limits() {
        return limits;
    }

    /** One more part, so deep. */
    void part(int depth) throws Unreadable {
        if (depth > limits.depth()) {
            throw new Unreadable(Unreadable.Reason.TOO_DEEP);
        }
        if (++parts > limits.parts()) {
            throw new Unreadable(Unreadable.Reason.TOO_MANY_PARTS);
        }
        tick();
    }

    /** Called wherever a mail could make us busy. */
    void tick() throws Unreadable {
        if (System.nanoTime() - deadlineNanos > 0) {
            throw new Unreadable(Unreadable.Reason.TOO_SLOW);
        }
    }
}
