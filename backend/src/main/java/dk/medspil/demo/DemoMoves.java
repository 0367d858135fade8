package dk.medspil.demo;

import dk.medspil.demo.DemoMove.Target;
import dk.medspil.mail.Courier;
import dk.medspil.mail.CourierRounds;
import dk.medspil.platform.calendar.BusinessCalendar;
import dk.medspil.platform.problem.Refusal;
import dk.medspil.process.Jobs;
import dk.medspil.questionnaire.FollowUps;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Moves the demo's time on while people use it. What is due on the way happens in its order and at its own moment, as
 * it would have; nobody but the engine and the courier acts.
 */
@DemoComponent
class DemoMoves {

    /** Ten working days, six weeks and a second wave half a year later end within it. */
    private static final Duration LONGEST_FOLLOW_UP = Duration.ofDays(400);

    private final DemoTime time;
    private final DemoProgress progress;
    private final FollowUps followUps;
    private final BusinessCalendar calendar;
    private final Jobs jobs;
    private final Courier courier;
    private final CourierRounds rounds;
    private final ReentrantLock oneMoveAtATime = new ReentrantLock();

    DemoMoves(
            DemoTime time,
            DemoProgress progress,
            FollowUps followUps,
            BusinessCalendar calendar,
            Jobs jobs,
            Courier courier,
            CourierRounds rounds) {
        this.time = time;
        this.progress = progress;
        this.followUps = followUps;
        this.calendar = calendar;
        this.jobs = jobs;
        this.courier = courier;
        this.rounds = rounds;
    }

    /** @throws Refusal 409 when the year is still being played, time is being moved already, or nothing lies ahead */
    DemoMove move(Target target) {
        if (progress.state().playing() || !oneMoveAtATime.tryLock()) {
            throw Refusal.conflict("demo-time-is-moving");
        }
        try {
            return target == Target.LAST_FOLLOW_UP ? playOut() : playUntil(moment(target));
        } finally {
            oneMoveAtATime.unlock();
        }
    }

    private Instant moment(Target target) {
        Instant now = time.now();
        return switch (target) {
            case NEXT_WORKING_DAY -> calendar.nextWorkingMorning(now);
            case TEN_WORKING_DAYS -> calendar.plusWorkingDays(now, 10);
            case NEXT_TIMER, LAST_FOLLOW_UP -> jobs.nextDue().orElseThrow(() -> Refusal.conflict("demo-no-timer"));
        };
    }

    private DemoMove playUntil(Instant target) {
        return play(target, () -> true, target);
    }

    private DemoMove playOut() {
        if (!followUps.anyRuns()) {
            throw Refusal.conflict("demo-no-follow-up");
        }
        Instant now = time.now();
        return play(now.plus(LONGEST_FOLLOW_UP), followUps::anyRuns, now);
    }

    /** Fires what is due up to a moment, for as long as something is wanted; then it is at least {@code end}. */
    private DemoMove play(Instant until, BooleanSupplier wanted, Instant end) {
        jobs.stopExecutor();
        rounds.stop();
        int fired = 0;
        int mails = courier.deliverDue();
        try {
            Optional<Instant> next = due(until);
            while (next.isPresent() && wanted.getAsBoolean()) {
                time.stopAt(later(next.get()));
                fired += jobs.runDue(time.now());
                mails += courier.deliverDue();
                next = due(until);
            }
        } finally {
            time.runFrom(later(end));
            jobs.startExecutor();
            rounds.start();
        }
        return new DemoMove(time.now(), fired, mails);
    }

    private Optional<Instant> due(Instant until) {
        return jobs.nextDue().filter(moment -> !moment.isAfter(until));
    }

    /** Time never goes back. */
    private Instant later(Instant moment) {
        return moment.isAfter(time.now()) ? moment : time.now();
    }
}
