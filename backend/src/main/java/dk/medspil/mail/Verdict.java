package dk.medspil.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state a row gets after a try. The policy of retries lives here: a server that says «later» is tried again after
 * one, five, thirty minutes and two hours; a mail that cannot be written three times in all; a server that does not
 * answer at all costs a mail none of its tries.
 */
record Verdict(
        MailState state,
        Instant dueAt,
        int attempts,
        @Nullable String reason) {

    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));
    private static final Duration UNREACHABLE_PAUSE = Duration.ofSeconds(30);
    private static final int TRIES_TO_WRITE = 3;
    private static final int LONGEST_REASON = 500;

    static Verdict on(Outcome outcome, int attempts, Instant now, int maxTries) {
        String reason = shortened(outcome.reason());
        switch (outcome.kind()) {
            case TAKEN:
                return new Verdict(MailState.SENT, now, attempts, null);
            case REFUSED:
                return new Verdict(MailState.BOUNCED, now, attempts, reason);
            case UNCERTAIN:
                return new Verdict(MailState.UNCERTAIN, now, attempts, reason);
            case FOR_A_HUMAN:
                return new Verdict(MailState.HELD, now, attempts, reason);
            case UNREACHABLE:
                return new Verdict(MailState.DEFERRED, now.plus(UNREACHABLE_PAUSE), attempts - 1, reason);
            case UNTRIED:
                return new Verdict(MailState.DEFERRED, now, attempts - 1, reason);
            case UNWRITTEN:
                return again(attempts, now, Math.min(TRIES_TO_WRITE, maxTries), reason);
            case NOT_NOW:
            default:
                return again(attempts, now, maxTries, reason);
        }
    }

    private static Verdict again(int attempts, Instant now, int maxTries, @Nullable String reason) {
        if (attempts >= maxTries) {
            return new Verdict(MailState.HELD, now, attempts, reason);
        }
        Duration pause = PAUSES.get(Math.min(attempts, PAUSES.size()) - 1);
        return new Verdict(MailState.DEFERRED, now.plus(pause), attempts, reason);
    }

    private static @Nullable String shortened(@Nullable String reason) {
        return reason == null || reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
